import type { Schemas } from '../../api/client';
import { expiryLabel, expiryOf, isSoon, type Expiry } from '../../kit/expiry';
import { words } from '../../words';

export type Grant = Schemas['Grant'];

const OPEN: readonly Grant['state'][] = ['pendingProvision', 'active', 'deprovisioning', 'deprovisionFailed'];
const GRACE_DAYS = 7;
const DAY_MS = 86_400_000;

/** What somebody has of a grant at a moment; `ended` is before its time. */
export type Access = Expiry | { kind: 'notYet' } | { kind: 'ended' };

/** An end that has passed is never shown as access, whatever the sweep has done so far (R6.2). */
export function accessOf({ standing, endsAt }: Pick<Grant, 'standing' | 'endsAt'>, now: Date): Access {
  if (standing === 'ended') return { kind: 'ended' };
  if (standing === 'expired') return { kind: 'expired' };
  return standing === 'pending' || endsAt === undefined ? { kind: 'notYet' } : expiryOf(new Date(endsAt), now);
}

export function accessLabel(access: Access): string {
  if (access.kind === 'notYet') return words.expiry.notYet;
  return access.kind === 'ended' ? words.myAccess.endedEarly : expiryLabel(access);
}

export const runsOutSoon = (access: Access): boolean => access.kind !== 'notYet' && access.kind !== 'ended' && isSoon(access);

const isOpen = (grant: Grant) => OPEN.includes(grant.state);
const endOf = ({ endsAt }: Grant) => (endsAt === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(endsAt));

/** What is under way or there, in the order of a grant's life; among those, what ends first. */
export function openOf(grants: readonly Grant[]): Grant[] {
  return grants
    .filter(isOpen)
    .sort((a, b) => OPEN.indexOf(a.state) - OPEN.indexOf(b.state) || endOf(a) - endOf(b) || a.tool.name.localeCompare(b.tool.name));
}

/** What is over, as the API gives it: newest first. */
export const earlierOf = (grants: readonly Grant[]): Grant[] => grants.filter((grant) => !isOpen(grant));

/** What is being taken away cannot be given back once more. */
export function canGiveBack(grant: Grant, now: Date): boolean {
  return grant.state === 'pendingProvision' || (grant.state === 'active' && accessOf(grant, now).kind !== 'expired');
}

/** Until when approvers can give access again that has run out (R4.8); nothing where they cannot. */
export function canBeGivenAgainUntil(grant: Grant, now: Date): Date | undefined {
  if (grant.state !== 'expired' || grant.endsAt === undefined) return undefined;
  const until = new Date(Date.parse(grant.endsAt) + GRACE_DAYS * DAY_MS);
  return until > now ? until : undefined;
}
