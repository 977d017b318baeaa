import type { Schemas } from '../../api/client';
import { words } from '../../words';
import { momentOf, termProblems, type TermProblems } from './term';

export type LentRole = Schemas['DecidingRole'];
type Me = Schemas['Me'];

const DECIDING: readonly LentRole[] = ['approver', 'securityReviewer', 'jiraAdmin'];

/** A delegation as somebody is writing it. */
export interface Wish {
  /** Whose part; one's own where empty. */
  whose: string;
  whom: string;
  roles: LentRole[];
  projectKey: string;
  toolId: string;
  /** As the reader's own clock says it, like `endsAt`; at once where empty. */
  startsAt: string;
  endsAt: string;
  reason: string;
}

export const EMPTY: Wish = { whose: '', whom: '', roles: [], projectKey: '', toolId: '', startsAt: '', endsAt: '', reason: '' };

export function isForSomebodyElse({ whose }: Wish, me: Me): boolean {
  const email = whose.trim().toLowerCase();
  return email !== '' && email !== me.email?.toLowerCase();
}

/** Which roles of one's own can be lent, in a project or anywhere; what was lent to oneself is not among them. */
export function ownRoles(me: Me, projectKey = ''): LentRole[] {
  const projects = me.projects.filter(({ key }) => projectKey === '' || key === projectKey);
  const known = projectKey !== '' && projects.length > 0;
  const roles = [...(known ? [] : me.roles), ...projects.flatMap((project) => project.roles)];
  return DECIDING.filter((role) => roles.includes(role));
}

/** What can be lent as the wish stands: another person's roles are not known here. */
export function lendable(wish: Wish, me: Me): readonly LentRole[] {
  return isForSomebodyElse(wish, me) ? DECIDING : ownRoles(me, wish.projectKey);
}

/** The chosen roles that can be lent where the wish is for now; the others come back with another project. */
export function chosenRoles(wish: Wish, me: Me): LentRole[] {
  const offered = lendable(wish, me);
  return wish.roles.filter((role) => offered.includes(role));
}

export function termOf({ startsAt, endsAt }: Wish, now: Date): TermProblems {
  const [start, end] = [momentOf(startsAt), momentOf(endsAt)];
  const problems = termProblems({ startsAt: start, endsAt: end }, now);
  // half a start is no wish to begin at once
  return startsAt !== '' && start === undefined ? { ...problems, startsAt: words.delegations.needsBoth } : problems;
}

/** What is sent: moments as UTC, and nothing where nothing was said. */
export function bodyOf(wish: Wish, me: Me): Schemas['NewDelegation'] {
  const [whose, whom, reason] = [wish.whose.trim(), wish.whom.trim(), wish.reason.trim()];
  return {
    ...(whose !== '' && { fromEmail: whose }),
    ...(whom.includes('@') ? { toEmail: whom } : { toAccountId: whom }),
    roles: chosenRoles(wish, me),
    ...(wish.projectKey !== '' && { projectKey: wish.projectKey }),
    ...(wish.toolId !== '' && { toolId: wish.toolId }),
    ...(wish.startsAt !== '' && { startsAt: momentOf(wish.startsAt)?.toISOString() }),
    endsAt: momentOf(wish.endsAt)?.toISOString() ?? '',
    ...(reason !== '' && { reason }),
  };
}
