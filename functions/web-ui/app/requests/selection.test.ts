import { describe, expect, it } from 'vitest';
import { afterDecision, isFull, MOST, NOTHING, toggled, unclassified, withAll, withoutAll, type Request } from './selection';

const request = (n: number, more: Partial<Request> = {}): Request => ({
  issueKey: `AIC-${n}`,
  state: 'pending',
  requester: { accountId: `acc-${n}`, displayName: `Person ${n}` },
  createdAt: '2026-03-10T12:00:00Z',
  stages: [],
  jiraUrl: `https://jira.example.com/browse/AIC-${n}`,
  missing: [],
  ...more,
});
const requests = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => request(from + i));
const keys = (selection: typeof NOTHING) => [...selection.chosen.keys()];

describe('the requests that are decided at once', () => {
  it('are chosen and let go one by one', () => {
    const one = toggled(NOTHING, request(1));
    expect(keys(one)).toEqual(['AIC-1']);
    expect(keys(toggled(one, request(1)))).toEqual([]);
  });

  it('are at most fifty, however they are chosen', () => {
    const fortyNine = withAll(NOTHING, requests(1, 49));
    expect(isFull(fortyNine)).toBe(false);
    const fifty = withAll(fortyNine, requests(40, 60));
    expect(fifty.chosen.size).toBe(MOST);
    expect(isFull(fifty)).toBe(true);
    expect(toggled(fifty, request(61)).chosen.size).toBe(MOST);
    expect(toggled(fifty, request(1)).chosen.size).toBe(MOST - 1);
  });

  it('stay chosen on other pages when those that are shown are let go', () => {
    const both = withAll(withAll(NOTHING, requests(1, 2)), requests(3, 4));
    expect(keys(withoutAll(both, requests(3, 4)))).toEqual(['AIC-1', 'AIC-2']);
  });

  it('stay chosen where they were refused, with the reason', () => {
    const after = afterDecision(withAll(NOTHING, requests(1, 3)), [
      { issueKey: 'AIC-1', outcome: 'approved' },
      { issueKey: 'AIC-2', outcome: 'refused', problem: { type: 'urn:ai-clearance:problem:conflict', title: 'No', status: 409, detail: 'It was decided already.' } },
      { issueKey: 'AIC-3', outcome: 'stageApproved' },
    ]);
    expect(keys(after)).toEqual(['AIC-2']);
    expect(after.refused.get('AIC-2')).toBe('It was decided already.');
  });

  it('name those for which a classification is missing', () => {
    const newTool = { name: 'Scribe', url: 'https://scribe.example.com' };
    const classification = { name: 'Scribe', provider: 'S', riskLevel: 'low', defaultDays: 30 } as const;
    const all = withAll(NOTHING, [request(1), request(2, { newTool }), request(3, { newTool, classification })]);
    expect(unclassified(all).map(({ issueKey }) => issueKey)).toEqual(['AIC-2']);
  });
});
