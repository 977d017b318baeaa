/** A day without a time, such as 2026-01-31, as the beginning of that day here. */
export function dayHere(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

/** The day that it is here at a moment. */
export function localDate(moment: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Whether the last day for something has passed. */
export const isPast = (day: string, now: Date) => day < localDate(now);

const dates = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

export const dayText = (day: string) => dates.format(dayHere(day));
