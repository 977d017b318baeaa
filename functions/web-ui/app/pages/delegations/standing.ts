import type { Schemas } from '../../api/client';
import { words } from '../../words';

type Delegation = Schemas['Delegation'];

/** By whoever's part it is, or a Jira admin, as long as it is not over. */
export function mayTakeBack({ from, state }: Delegation, me: Schemas['Me']): boolean {
  const stands = state === 'inForce' || state === 'planned';
  return stands && (from.accountId === me.accountId || me.roles.includes('jiraAdmin'));
}

export const rolesText = ({ roles }: Delegation) => roles.map((role) => words.roles[role]).join(', ');
