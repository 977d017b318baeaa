import { afterEach, describe, expect, it } from 'vitest';
import { momentOf, termProblems } from './term';

const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone;
});

const NOW = '2026-03-10T12:00:00Z';
const at = (moment: string) => (moment === '' ? undefined : new Date(moment));
const IN_PAST = 'It cannot start in the past. Leave it empty to begin at once.';
const TOO_LONG = /^It lasts 90 days at most: until /;

describe('the term of a delegation', () => {
  it.each<[says: string, start: string, end: string, startProblem: string | undefined, endProblem: string | RegExp | undefined]>([
    ['starts at once and ends a moment later', '', '2026-03-10T12:00:00.001Z', undefined, undefined],
    ['starts at once and ends now', '', NOW, undefined, 'It ends after now.'],
    ['has no end', '', '', undefined, 'Say on which day and at what time it ends.'],
    ['starts now', NOW, '2026-03-11T12:00:00Z', undefined, undefined],
    ['starts a moment ago', '2026-03-10T11:59:59.999Z', '2026-03-11T12:00:00Z', IN_PAST, undefined],
    ['starts a year ahead', '2027-03-10T12:00:00Z', '2027-03-11T12:00:00Z', undefined, undefined],
    ['starts more than a year ahead', '2027-03-10T12:00:00.001Z', '2027-03-11T12:00:00Z', 'It starts within a year.', undefined],
    ['ends when it starts', '2026-04-01T08:00:00Z', '2026-04-01T08:00:00Z', undefined, 'It ends after it starts.'],
    ['ends before it starts', '2026-04-01T08:00:00Z', '2026-03-31T08:00:00Z', undefined, 'It ends after it starts.'],
    ['lasts 90 days', '2026-04-01T08:00:00Z', '2026-06-30T08:00:00Z', undefined, undefined],
    ['lasts a moment more than 90 days', '2026-04-01T08:00:00Z', '2026-06-30T08:00:00.001Z', undefined, TOO_LONG],
    ['lasts 90 days from now', '', '2026-06-08T12:00:00Z', undefined, undefined],
    ['lasts a moment more than 90 days from now', '', '2026-06-08T12:00:00.001Z', undefined, TOO_LONG],
  ])('%s', (_, start, end, startProblem, endProblem) => {
    const problems = termProblems({ startsAt: at(start), endsAt: at(end) }, new Date(NOW));
    expect(problems.startsAt).toBe(startProblem);
    if (endProblem instanceof RegExp) expect(problems.endsAt).toMatch(endProblem);
    else expect(problems.endsAt).toBe(endProblem);
  });

  it.each<[zone: string, start: string, end: string, problem: string | undefined]>([
    // the same wall time 90 days on is an hour short in spring, and an hour too long in autumn
    ['Europe/Berlin', '2026-03-20T09:00', '2026-06-18T09:00', undefined],
    ['Europe/Berlin', '2026-03-20T09:00', '2026-06-18T10:00', undefined],
    ['Europe/Berlin', '2026-03-20T09:00', '2026-06-18T10:01', 'It lasts 90 days at most: until Jun 18, 2026, 10:00 AM.'],
    ['Europe/Berlin', '2026-08-20T09:00', '2026-11-18T08:00', undefined],
    ['Europe/Berlin', '2026-08-20T09:00', '2026-11-18T09:00', 'It lasts 90 days at most: until Nov 18, 2026, 8:00 AM.'],
    ['UTC', '2026-08-20T09:00', '2026-11-18T09:00', undefined],
  ])('in %s from %s to %s', (tz, start, end, problem) => {
    process.env['TZ'] = tz;
    const problems = termProblems({ startsAt: momentOf(start), endsAt: momentOf(end) }, new Date(NOW));
    expect(problems.endsAt?.replaceAll(' ', ' ')).toBe(problem);
  });

  it.each([
    ['UTC', '2026-03-10T09:00', '2026-03-10T09:00:00.000Z'],
    ['Europe/Berlin', '2026-03-10T09:00', '2026-03-10T08:00:00.000Z'],
    ['Europe/Berlin', '2026-07-10T09:00', '2026-07-10T07:00:00.000Z'],
    // left out in spring, there twice in autumn
    ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
    ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['Asia/Kathmandu', '2026-03-10T00:15', '2026-03-09T18:30:00.000Z'],
    ['America/St_Johns', '2026-01-10T23:59', '2026-01-11T03:29:00.000Z'],
  ])('the clock of %s at %s is %s', (tz, local, utc) => {
    process.env['TZ'] = tz;
    expect(momentOf(local)?.toISOString()).toBe(utc);
  });

  it('knows no moment where none is written', () => {
    expect(momentOf('')).toBeUndefined();
    expect(momentOf('2026-13-40T99:00')).toBeUndefined();
  });
});
