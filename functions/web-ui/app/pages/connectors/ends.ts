import { dayHere, localDate } from '../../kit/days';

/** The day on which a licence ends, as it is chosen; empty where it has no end. */
export const dayOf = (endsAt: string | undefined): string => (endsAt === undefined ? '' : localDate(new Date(endsAt)));

/** The end that is sent: to the moment the one that holds, as long as nobody has chosen another day. */
export function endsAtOf(day: string, held: string | undefined): string | undefined {
  if (day === '') return undefined;
  return day === dayOf(held) ? held : dayHere(day).toISOString();
}
