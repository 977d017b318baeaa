import { api, read, type Schemas } from '../../api/client';
import { Problem } from '../../api/problem';

export type Verdict = Schemas['Verdict'];
export interface Range {
  fromSeq?: number;
  toSeq?: number;
}

/** Told of what goes on while a chain is verified. */
export interface Watching {
  onPart: (checked: number) => void;
  /** Asked to wait before the API takes another part; what it throws ends the verification. */
  wait: (seconds: number) => Promise<void>;
}

const USUAL_WAIT_SECONDS = 60;

/**
 * Verifies a range, part by part: the API checks as much as it has time for, and is asked to go on from there.
 *
 * Once a part is checked, too many calls are waited for: what was checked so far is worth more than the time.
 */
export async function verify(range: Range, { onPart, wait }: Watching): Promise<Verdict> {
  let first: number | undefined;
  let from = range.fromSeq;
  while (true) {
    let part: Verdict;
    try {
      part = await read(api.POST('/api/v1/evidence/verification', { body: { ...range, ...(from !== undefined && { fromSeq: from }) } }));
    } catch (error) {
      if (first === undefined || !(error instanceof Problem) || error.kind !== 'rate-limited') throw error;
      await wait(error.retryAfter ?? USUAL_WAIT_SECONDS);
      continue;
    }
    first ??= part.fromSeq;
    // a part begins with a whole block, so that the next one checks some entries again
    const whole = { ...part, fromSeq: first, checked: Math.max(0, (part.firstBad?.seq ?? part.toSeq + 1) - first) };
    onPart(whole.checked);
    const goesOn = part.verdict === 'intact' && part.complete === false && (from === undefined || part.toSeq >= from);
    if (!goesOn) return whole;
    from = part.toSeq + 1;
  }
}
