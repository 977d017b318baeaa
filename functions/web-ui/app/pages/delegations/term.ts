import { words } from '../../words';

const DAY_MS = 86_400_000;
const LONGEST_DAYS = 90;
const FURTHEST_DAYS = 365;

/** When a delegation begins and ends; it begins at once where no start is said. */
export interface Term {
  startsAt: Date | undefined;
  endsAt: Date | undefined;
}

export interface TermProblems {
  startsAt?: string | undefined;
  endsAt?: string | undefined;
}

const inWords = (moment: Date) => moment.toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });

/**
 * A day and a time of the reader's own clock, as the picker gives it.
 *
 * A time that a change of the clocks leaves out is the one an hour later; of one that there is twice, the first is meant.
 */
export function momentOf(local: string): Date | undefined {
  const moment = new Date(local);
  return local === '' || Number.isNaN(moment.getTime()) ? undefined : moment;
}

/** What the API would refuse: its days have 24 hours, whatever the clocks do meanwhile (R2.4). */
export function termProblems({ startsAt, endsAt }: Term, now: Date): TermProblems {
  return { startsAt: startProblem(startsAt, now), endsAt: endProblem(endsAt, startsAt, now) };
}

function startProblem(start: Date | undefined, now: Date): string | undefined {
  if (start === undefined) return undefined;
  if (start < now) return words.delegations.inPast;
  return start.getTime() > now.getTime() + FURTHEST_DAYS * DAY_MS ? words.delegations.tooFar : undefined;
}

function endProblem(end: Date | undefined, start: Date | undefined, now: Date): string | undefined {
  if (end === undefined) return words.delegations.needsEnd;
  const from = start ?? now;
  if (end <= from) return start === undefined ? words.delegations.endsPast : words.delegations.endsFirst;
  const latest = new Date(from.getTime() + LONGEST_DAYS * DAY_MS);
  return end > latest ? words.delegations.tooLong(inWords(latest)) : undefined;
}
