import { describe, expect, it } from 'vitest';
import { afterDecision, isFull, MOST, NOTHING, toggled, unclassified, withAll, without, withoutAll, type Request } from './selection';

const request = (n: number, more: Partial<Request> = {}): Request => ({
  issueKey: `AIC-${n}`,
  state: 'pending',
  requester: { accountId: 'acc-1', displayName: 'Rita' },
  createdAt: '2026-03-01T00:00:00Z',
  stages: [],
  jiraUrl: `https://jira.example.com/browse/AIC-${n}`,
  missing: [],
  ...more,
});
const requests = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => request(from + i));
const keys = ({ chosen }: { chosen: ReadonlyMap<string, Request> }) => [...chosen.keys()];

describe('the selection', () => {
  it('takes fifty and no more, one by one', () => {
    const full = requests(1, MOST).reduce(toggled, NOTHING);
    expect(isFull(full)).toBe(true);
    expect(keys(toggled(full, request(51)))).toEqual(keys(full));
    expect(isFull(toggled(full, request(1)))).toBe(false);
  });

  it('takes all that are shown on top of those of other pages, as far as there is room', () => {
    const first = withAll(NOTHING, requests(1, 25));
    const second = withAll(first, requests(26, 45));
    expect(second.chosen.size).toBe(45);
    expect(keys(withAll(second, requests(46, 70)))).toEqual(keys(withAll(NOTHING, requests(1, 50))));
  });

  it('keeps those of other pages when those that are shown are let go', () => {
    expect(keys(withoutAll(withAll(NOTHING, requests(1, 3)), requests(2, 3)))).toEqual(['AIC-1']);
  });

  it('keeps those that failed, with the reason, and those that have no result', () => {
    const problem = { type: 'urn:ai-clearance:problem:forbidden', title: 'No', status: 403, detail: 'Not yours.' } as const;
    const left = afterDecision(withAll(NOTHING, requests(1, 5)), [
      { issueKey: 'AIC-1', outcome: 'approved' },
      { issueKey: 'AIC-2', outcome: 'stageApproved' },
      { issueKey: 'AIC-3', outcome: 'refused', problem },
      { issueKey: 'AIC-4', outcome: 'denied' },
    ]);
    expect(keys(left)).toEqual(['AIC-3', 'AIC-5']);
    expect([...left.refused]).toEqual([['AIC-3', 'Not yours.']]);
    expect(without(left, 'AIC-3')).toEqual({ chosen: new Map([['AIC-5', request(5)]]), refused: new Map() });
  });

  it('knows which of them need a form of their own', () => {
    const newTool = { name: 'Brandnew', url: 'https://new.example.com' };
    const classification = { name: 'Brandnew', provider: 'New', riskLevel: 'low', defaultDays: 7 } as const;
    const all = [request(1), request(2, { newTool }), request(3, { newTool, classification })];
    expect(unclassified(withAll(NOTHING, all)).map(({ issueKey }) => issueKey)).toEqual(['AIC-2']);
  });
});
