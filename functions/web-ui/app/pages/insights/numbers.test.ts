import { afterEach, describe, expect, it } from 'vitest';
import type { Schemas } from '../../api/client';
import { byAge, byEnd, byRisk, byTool, byWeek, endingWithin, mondayOf, withOthers } from './numbers';

const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone;
});

const grant = (tool: string, endsAt?: string): Schemas['Grant'] => ({
  id: 'AIC-1',
  state: 'active',
  tool: { id: tool, name: tool.toUpperCase() },
  holder: { accountId: 'a', displayName: 'A' },
  days: 30,
  standing: 'active',
  expiryLabel: '',
  ...(endsAt !== undefined && { endsAt }),
});

const request = (state: Schemas['RequestState'], decidedAt?: string, createdAt = '2026-01-01T00:00:00Z'): Schemas['Request'] => ({
  issueKey: 'AIC-1',
  state,
  requester: { accountId: 'a', displayName: 'A' },
  createdAt,
  stages: [],
  jiraUrl: 'https://jira.example.com/browse/AIC-1',
  missing: [],
  ...(decidedAt !== undefined && { decidedAt }),
});

describe('the numbers of the insights', () => {
  it('count access by tool, the most used first', () =>
    expect(byTool([grant('b'), grant('a'), grant('b'), grant('c')])).toEqual([
      { name: 'B', count: 2 },
      { name: 'A', count: 1 },
      { name: 'C', count: 1 },
    ]));

  it('count access by the risk of the tool as it is now, and leave out tools that are unknown', () => {
    const tools = [
      { id: 'a', riskLevel: 'low' },
      { id: 'b', riskLevel: 'critical' },
    ] as Schemas['Tool'][];
    expect(byRisk([grant('a'), grant('b'), grant('b'), grant('gone')], tools)).toEqual({ low: 1, medium: 0, high: 0, critical: 2 });
  });

  it.each([
    ['UTC', '2026-03-09T00:00:00Z', '2026-03-09'],
    ['UTC', '2026-03-15T23:59:59Z', '2026-03-09'],
    ['UTC', '2027-01-01T12:00:00Z', '2026-12-28'],
    ['Asia/Tokyo', '2026-03-08T16:00:00Z', '2026-03-09'],
    ['America/New_York', '2026-03-09T03:00:00Z', '2026-03-02'],
    ['Europe/Berlin', '2026-03-29T01:30:00Z', '2026-03-23'],
  ])('in %s, %s is in the week of %s', (tz, at, monday) => {
    process.env['TZ'] = tz;
    const found = mondayOf(new Date(at));
    expect([found.getFullYear(), found.getMonth() + 1, found.getDate()].map((part) => String(part).padStart(2, '0')).join('-')).toBe(monday);
    expect(found.getHours()).toBe(0);
  });

  it('count decisions by week over a change of the clock and of the year, and show weeks without any', () => {
    process.env['TZ'] = 'Europe/Berlin';
    const weeks = byWeek(
      [
        request('approved', '2026-10-25T22:30:00Z'),
        request('approved', '2026-10-25T23:30:00Z'),
        request('denied', '2026-11-03T12:00:00Z'),
        request('pending'),
        request('approved', '2020-01-01T00:00:00Z'),
      ],
      new Date('2026-11-05T12:00:00Z'),
      3,
    );
    expect(weeks.map(({ approved, denied }) => [approved, denied])).toEqual([
      [1, 0],
      [1, 0],
      [0, 1],
    ]);
  });

  it.each([
    ['2026-03-10T11:59:59Z', 'day'],
    ['2026-03-09T12:00:00Z', 'week'],
    ['2026-03-03T12:00:00Z', 'month'],
    ['2026-02-08T12:00:00Z', 'older'],
  ])('of a request from %s say that it waits: %s', (createdAt, age) =>
    expect(byAge([request('pending', undefined, createdAt)], new Date('2026-03-10T12:00:00Z'))).toMatchObject({ [age]: 1 }),
  );

  it('name what ends within a time, the next first, and not what has ended', () => {
    const now = new Date('2026-03-10T12:00:00Z');
    const found = endingWithin(
      [grant('late', '2026-04-09T12:00:00Z'), grant('soon', '2026-03-11T00:00:00Z'), grant('over', '2026-03-10T12:00:00Z'), grant('later', '2026-04-09T12:00:01Z'), grant('open')],
      now,
      30,
    );
    expect(found.map(({ tool }) => tool.id)).toEqual(['soon', 'late']);
  });

  it.each([
    [2, ['A 3', 'Others 3']],
    [3, ['A 3', 'B 2', 'C 1']],
  ])('show at most %i tools, and all others as one', (most, shown) => {
    const counts = [
      { name: 'A', count: 3 },
      { name: 'B', count: 2 },
      { name: 'C', count: 1 },
    ];
    expect(withOthers(counts, most, 'Others').map(({ name, count }) => `${name} ${count}`)).toEqual(shown);
  });

  it('count what ends by when, each once', () => {
    const ends = ['2026-03-17T12:00:00Z', '2026-03-17T12:00:01Z', '2026-03-31T12:00:00Z', '2026-04-09T12:00:00Z', '2026-04-10T12:00:00Z', '2026-03-01T00:00:00Z'];
    expect(
      byEnd(
        ends.map((at) => grant('a', at)),
        new Date('2026-03-10T12:00:00Z'),
      ),
    ).toEqual({ 7: 1, 14: 1, 21: 1, 30: 1 });
  });
});
