import type { Schemas } from '../../api/client';

type Grant = Schemas['Grant'];
type Request = Schemas['Request'];
type Risk = Schemas['RiskLevel'];

export interface Count {
  name: string;
  count: number;
}

export const OUTCOMES = ['approved', 'denied', 'withdrawn', 'lapsed'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type Week = { monday: Date } & Record<Outcome, number>;

const DAY_MS = 86_400_000;

/** How many have each tool, the most used first. */
export function byTool(grants: readonly Grant[]): Count[] {
  const counts = new Map<string, number>();
  for (const { tool } of grants) counts.set(tool.name, (counts.get(tool.name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

/** The first of these, and one that stands for all the others. */
export function withOthers(counts: readonly Count[], most: number, others: string): Count[] {
  if (counts.length <= most) return [...counts];
  const rest = counts.slice(most - 1).reduce((sum, { count }) => sum + count, 0);
  return [...counts.slice(0, most - 1), { name: others, count: rest }];
}

/** How much of the open access is to tools of each risk level; tools that are not known any more are left out. */
export function byRisk(grants: readonly Grant[], tools: readonly Schemas['Tool'][]): Record<Risk, number> {
  const levels = new Map(tools.map(({ id, riskLevel }) => [id, riskLevel]));
  const counts: Record<Risk, number> = { low: 0, medium: 0, high: 0, critical: 0 };
  for (const { tool } of grants) {
    const level = levels.get(tool.id);
    if (level !== undefined) counts[level]++;
  }
  return counts;
}

/** The Monday that begins a moment's week, in the reader's own time zone. */
export function mondayOf(moment: Date): Date {
  const sinceMonday = (moment.getDay() + 6) % 7;
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() - sinceMonday);
}

/** What became of requests in each of the last weeks, the earliest first; weeks without any are there too. */
export function byWeek(requests: readonly Request[], now: Date, weeks: number): Week[] {
  const thisWeek = mondayOf(now);
  const all = Array.from({ length: weeks }, (_, ago): Week => {
    const monday = new Date(thisWeek.getFullYear(), thisWeek.getMonth(), thisWeek.getDate() - 7 * (weeks - 1 - ago));
    return { monday, approved: 0, denied: 0, withdrawn: 0, lapsed: 0 };
  });
  const known = new Map(all.map((week) => [week.monday.getTime(), week]));
  for (const { state, decidedAt } of requests) {
    const outcome = OUTCOMES.find((each) => each === state);
    const week = decidedAt === undefined ? undefined : known.get(mondayOf(new Date(decidedAt)).getTime());
    if (outcome !== undefined && week !== undefined) week[outcome]++;
  }
  return all;
}

export const AGES = ['day', 'week', 'month', 'older'] as const;

/** How long requests have been waiting: less than a day, a week, 30 days, or longer. */
export function byAge(requests: readonly Request[], now: Date): Record<(typeof AGES)[number], number> {
  const counts = { day: 0, week: 0, month: 0, older: 0 };
  for (const { createdAt } of requests) {
    const days = (now.getTime() - new Date(createdAt).getTime()) / DAY_MS;
    counts[days < 1 ? 'day' : days < 7 ? 'week' : days < 30 ? 'month' : 'older']++;
  }
  return counts;
}

/** The access that ends within so many days, the next first. */
export function endingWithin(grants: readonly Grant[], now: Date, days: number): Grant[] {
  const last = now.getTime() + days * DAY_MS;
  const ends = ({ endsAt }: Grant) => (endsAt === undefined ? Infinity : new Date(endsAt).getTime());
  return grants.filter((grant) => ends(grant) > now.getTime() && ends(grant) <= last).toSorted((a, b) => ends(a) - ends(b));
}

export const WITHIN = [7, 14, 21, 30] as const;

/** How much access ends within so many days and not earlier. */
export function byEnd(grants: readonly Grant[], now: Date): Record<(typeof WITHIN)[number], number> {
  const upTo = WITHIN.map((days) => endingWithin(grants, now, days).length);
  return Object.fromEntries(WITHIN.map((days, at) => [days, (upTo[at] ?? 0) - (upTo[at - 1] ?? 0)])) as Record<(typeof WITHIN)[number], number>;
}
