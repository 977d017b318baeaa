import { describe, expect, it } from 'vitest';
import { csv } from '../../kit/download';
import { actorOf, asRows, isBefore, matches, NO_FILTER, sentenceOf, type Entry } from './entries';

const hash = 'a'.repeat(64);
const entry: Entry = {
  v: 1,
  seq: 7,
  id: 'request/AIC-1#2',
  kind: 'request_approved',
  at: new Date(2026, 2, 10, 12, 0).toISOString(),
  actor: 'person:acc-approver',
  entity: 'request/AIC-1',
  version: 2,
  subject: 'acc-requester',
  tool: 'github-copilot',
  request: 'AIC-1',
  details: { reason: '=1+1, "fine"' },
  contentHash: hash,
  intakeMac: hash,
  prevHash: hash,
  entryHash: hash,
  entryMac: hash,
  macKeyId: 'k1',
};

describe('what the log is searched by', () => {
  it.each([
    [{}, true],
    [{ kind: 'request_approved' }, true],
    [{ kind: 'request_denied' }, false],
    [{ actor: 'ACC-approver' }, true],
    [{ actor: 'acc-requester' }, false],
    [{ tool: 'github-copilot' }, true],
    [{ tool: 'github' }, false],
    [{ text: 'aic-1' }, true],
    [{ text: 'copilot' }, true],
    [{ text: 'fine' }, true],
    [{ text: 'aic-2' }, false],
    [{ from: '2026-03-10', to: '2026-03-10' }, true],
    [{ from: '2026-03-11' }, false],
    [{ to: '2026-03-09' }, false],
    [{ kind: 'request_approved', text: 'aic-2' }, false],
  ])('%o finds the entry: %s', (filter, found) => {
    expect(matches(entry, { ...NO_FILTER, ...filter })).toBe(found);
  });

  it.each([
    ['2026-03-10T00:00', '2026-03-10', true],
    ['2026-03-10T23:59:59.999', '2026-03-10', true],
    ['2026-03-09T23:59:59.999', '2026-03-10', false],
    ['2026-03-11T00:00', '2026-03-10', false],
  ])('of the moments around midnight, %s is on %s: %s', (at, day, on) => {
    expect(matches({ ...entry, at: new Date(at).toISOString() }, { ...NO_FILTER, from: day, to: day })).toBe(on);
  });

  it('is not looked for further back than its first day', () => {
    expect(isBefore(entry, { ...NO_FILTER, from: '2026-03-11' })).toBe(true);
    expect(isBefore(entry, { ...NO_FILTER, from: '2026-03-10' })).toBe(false);
    expect(isBefore(entry, NO_FILTER)).toBe(false);
  });
});

describe('an entry in words', () => {
  it('says what happened, and of kinds that it does not know their own name', () => {
    expect(sentenceOf('request_approved')).toBe('Request approved');
    expect(sentenceOf('something_new')).toBe('something new');
  });

  it.each([
    ['person:acc-approver', 'acc-approver'],
    ['system:expiry', 'The system (expiry)'],
    ['policy:copilot-for-all@3', 'Approval policy copilot-for-all@3'],
  ])('names %s as %s', (actor, name) => expect(actorOf(actor)).toBe(name));

  it('goes into a spreadsheet as text, never as a formula', () => {
    const [head, row] = csv(asRows([{ ...entry, tool: '=HYPERLINK("x")' }])).trimEnd().split('\r\n');
    expect(head?.split(',')[0]).toBe('seq');
    expect(row).toContain(`"'=HYPERLINK(""x"")"`);
  });
});
