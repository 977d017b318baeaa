import { afterEach, describe, expect, it } from 'vitest';
import { Problem } from '../../api/problem';
import { verify, type Verdict } from './verification';

const network = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = network;
});

const part = (fromSeq: number, toSeq: number, complete: boolean): Verdict => ({ verdict: 'intact', checked: toSeq - fromSeq + 1, fromSeq, toSeq, complete, unsealed: 0 });
const tooOften = (seconds: number) =>
  Response.json(
    { type: 'urn:ai-clearance:problem:rate-limited', title: 'Too often', status: 429, detail: 'Wait.' },
    { status: 429, headers: { 'retry-after': String(seconds) } },
  );

/** An API that gives these answers, one after the other. */
function answering(...answers: (Verdict | Response)[]) {
  const asked: unknown[] = [];
  globalThis.fetch = async (input) => {
    asked.push(await (input as Request).json());
    const next = answers.shift();
    if (next === undefined) throw new Error('asked once more');
    return next instanceof Response ? next : Response.json(next);
  };
  return asked;
}

const waits: number[] = [];
const watching = {
  onPart: () => undefined,
  wait: (seconds: number) => {
    waits.push(seconds);
    return Promise.resolve();
  },
};
afterEach(() => waits.splice(0));

describe('verifying a chain', () => {
  it('goes on after each part, up to the last entry that was asked for', async () => {
    const asked = answering(part(5, 20_004, false), part(20_001, 30_000, true));
    expect(await verify({ fromSeq: 5, toSeq: 30_000 }, watching)).toMatchObject({ fromSeq: 5, toSeq: 30_000, checked: 29_996, complete: true });
    expect(asked).toEqual([
      { fromSeq: 5, toSeq: 30_000 },
      { fromSeq: 20_005, toSeq: 30_000 },
    ]);
  });

  it('waits as long as the API says, and loses nothing', async () => {
    const asked = answering(part(1, 20_000, false), tooOften(42), part(20_001, 20_010, true));
    expect(await verify({}, watching)).toMatchObject({ verdict: 'intact', checked: 20_010 });
    expect(waits).toEqual([42]);
    expect(asked).toEqual([{}, { fromSeq: 20_001 }, { fromSeq: 20_001 }]);
  });

  it('says at once where the first call is too much', async () => {
    answering(tooOften(42));
    const error = await verify({}, watching).catch((e: unknown) => e);
    expect(error instanceof Problem && error.retryAfter).toBe(42);
    expect(waits).toEqual([]);
  });

  it('ends at the first entry that is wrong, whatever follows it', async () => {
    answering(part(1, 10, false), { ...part(11, 13, false), verdict: 'broken', firstBad: { seq: 13, reason: 'prev-hash' } });
    expect(await verify({}, watching)).toMatchObject({ verdict: 'broken', fromSeq: 1, checked: 12 });
  });

  it('does not go on for ever where a part brings it no further', async () => {
    answering(part(1, 10, false), part(11, 10, false));
    expect(await verify({}, watching)).toMatchObject({ checked: 10, complete: false });
  });

  it('has nothing to check in an empty chain', async () => {
    answering(part(1, 0, true));
    expect(await verify({}, watching)).toMatchObject({ verdict: 'intact', checked: 0 });
  });
});
