import { describe, expect, it } from 'vitest';
import { accessLabel, accessOf, canBeGivenAgainUntil, canGiveBack, earlierOf, openOf, runsOutSoon, type Grant } from './access';

const now = new Date('2026-03-10T12:00:00Z');
const grant = (id: string, more: Partial<Grant>): Grant => ({
  id,
  state: 'active',
  standing: 'active',
  tool: { id: id.toLowerCase(), name: id },
  holder: { accountId: 'acc-1', displayName: 'Rita' },
  days: 30,
  expiryLabel: '',
  ...more,
});
const late = grant('late', { endsAt: '2026-05-01T12:00:00Z' });
const soon = grant('soon', { endsAt: '2026-03-12T12:00:00Z' });
const pending = grant('pending', { state: 'pendingProvision', standing: 'pending' });
const leaving = grant('leaving', { state: 'deprovisioning', standing: 'ended', endsAt: '2026-05-01T00:00:00Z' });
const stuck = grant('stuck', { state: 'deprovisionFailed', standing: 'expired', endsAt: '2026-03-01T00:00:00Z' });
const expired = grant('expired', { state: 'expired', standing: 'expired', endsAt: '2026-03-05T12:00:00Z' });
const revoked = grant('revoked', { state: 'revoked', standing: 'ended', endsAt: '2026-05-01T00:00:00Z' });
const overdue = grant('overdue', { standing: 'expired', endsAt: '2026-03-10T11:00:00Z' });

describe('grants', () => {
  it('that are open come first, in the order of their life and then of their ends', () => {
    const all = [revoked, late, stuck, expired, leaving, soon, pending];
    expect(openOf(all).map(({ id }) => id)).toEqual(['pending', 'soon', 'late', 'leaving', 'stuck']);
    expect(earlierOf(all).map(({ id }) => id)).toEqual(['revoked', 'expired']);
  });

  const cases: [Grant, string, boolean][] = [
    [pending, 'Not active yet', false],
    [soon, '2 days remaining', true],
    [late, '52 days remaining', false],
    // ended early: its planned end says nothing any more
    [revoked, 'Ended early', false],
    [leaving, 'Ended early', false],
    [expired, 'Expired', false],
    // no sweep has come by yet
    [overdue, 'Expired', false],
    [grant('unread', { endsAt: '2026-03-10T12:00:00Z' }), 'Expired', false],
    // the API counts by another clock, and knows better
    [grant('ahead', { standing: 'expired', endsAt: '2026-03-10T13:00:00Z' }), 'Expired', false],
  ];
  const named = cases.map(([each, label, isSoon]) => [each.id, label, isSoon, each] as const);
  it.each(named)('are labelled by what they give: %s, %s', (_, label, isSoon, each) => {
    const access = accessOf(each, now);
    expect([accessLabel(access), runsOutSoon(access)]).toEqual([label, isSoon]);
  });

  it('can be given back while they are there or on their way', () => {
    expect([pending, soon, late, leaving, stuck, expired, revoked, overdue].filter((each) => canGiveBack(each, now))).toEqual([pending, soon, late]);
  });

  it('can be given again for seven days after they have run out, and never after they were ended', () => {
    expect(canBeGivenAgainUntil(expired, now)?.toISOString()).toBe('2026-03-12T12:00:00.000Z');
    expect(canBeGivenAgainUntil(expired, new Date('2026-03-12T12:00:00Z'))).toBeUndefined();
    expect(canBeGivenAgainUntil({ ...revoked, endsAt: expired.endsAt }, now)).toBeUndefined();
  });
});
