import { words } from '../words';

/** Soon is a week: what the guide makes stand out. */
const SOON_DAYS = 7;

export type Expiry =
  | { kind: 'expired' }
  | { kind: 'today' }
  | { kind: 'tomorrow' }
  | { kind: 'remaining'; days: number };

const dayNumber = (moment: Date) => Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / 86_400_000;

/**
 * How long access lasts still, by the days of the reader's own calendar (R8.1).
 *
 * @param endsAt the first moment without access: at midnight, the day before is the last with it
 */
export function expiryOf(endsAt: Date, now: Date): Expiry {
  if (endsAt <= now) return { kind: 'expired' };
  const last = new Date(endsAt.getTime() - 1);
  const days = dayNumber(last) - dayNumber(now);
  if (days === 0) return { kind: 'today' };
  return days === 1 ? { kind: 'tomorrow' } : { kind: 'remaining', days };
}

export function expiryLabel(expiry: Expiry): string {
  return expiry.kind === 'remaining' ? words.expiry.remaining(expiry.days) : words.expiry[expiry.kind];
}

export function isSoon(expiry: Expiry): boolean {
  return expiry.kind !== 'expired' && (expiry.kind !== 'remaining' || expiry.days <= SOON_DAYS);
}
