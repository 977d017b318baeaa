const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const exact = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'long' });
const dates = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const dateTimes = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** As people say it: "2 hours ago", "in 3 days". */
export function relativeTime(moment: Date, now: Date): string {
  const seconds = (moment.getTime() - now.getTime()) / 1000;
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  return unit === 'second' ? (seconds > 0 ? 'in a moment' : 'just now') : relative.format(Math.trunc(seconds / length), unit);
}

/** A moment as people say it; the exact one, in the reader's time zone, when one points at it. */
export function Moment({ at }: { at: string }) {
  const moment = new Date(at);
  return (
    <time dateTime={at} title={exact.format(moment)}>
      {relativeTime(moment, new Date())}
    </time>
  );
}

/** A moment with its date and time, for where it matters exactly. */
export function ExactMoment({ at }: { at: string }) {
  const moment = new Date(at);
  return (
    <time dateTime={at} title={exact.format(moment)}>
      {dateTimes.format(moment)}
    </time>
  );
}

/** A date in a sentence. */
export const dateText = (at: string) => dates.format(new Date(at));

/** The date alone. */
export function DateOf({ at }: { at: string }) {
  const moment = new Date(at);
  return (
    <time dateTime={at} title={exact.format(moment)}>
      {dates.format(moment)}
    </time>
  );
}
