import { api, read, type Schemas } from '../../api/client';

export type Verdict = Schemas['Verdict'];
export interface Range {
  fromSeq?: number;
  toSeq?: number;
}

/**
 * Verifies a range, part by part: the API checks as much as it has time for, and is asked to go on from there.
 *
 * @param onPart told of how many entries have been checked so far
 */
export async function verify(range: Range, onPart: (checked: number) => void): Promise<Verdict> {
  let from = range.fromSeq;
  let checked = 0;
  while (true) {
    const part = await read(api.POST('/api/v1/evidence/verification', { body: { ...range, ...(from !== undefined && { fromSeq: from }) } }));
    checked += part.checked;
    onPart(checked);
    const whole = { ...part, checked, fromSeq: range.fromSeq ?? Math.min(1, part.toSeq) };
    if (part.verdict === 'broken' || part.complete !== false) return whole;
    from = part.toSeq + 1;
  }
}
