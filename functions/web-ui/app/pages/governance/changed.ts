import type { Schemas } from '../../api/client';
import { words } from '../../words';

type Level = Schemas['RiskLevel'];

const { field: RULE, unknown } = words.governance.rules;
const { field: FIELD, approvers: APPROVERS, none, noGroup } = words.governance.changed;
const ROLES: Record<string, string> = words.roles;
const isLevel = (text: string | undefined): text is Level => text !== undefined && text in words.risk;

/** What the API says in the words of the code, by field. */
const VALUES: Record<string, Record<string, string>> = {
  groups: { any: noGroup },
  unclassified: words.risk,
  unknownTools: unknown,
  fallback: words.governance.projects.fallbacks,
};

/** What the API calls a field, as people call it; the field itself where it is not known here. */
export function fieldInWords(field: string): string {
  const [where, key = '', what = ''] = field.split('.');
  if ((where === 'rules' || where === 'exceptionLimits') && isLevel(key) && what in RULE) return RULE[what as keyof typeof RULE](words.risk[key]);
  if (where === 'approvers' && key in ROLES) return `${ROLES[key]}: ${APPROVERS[what] ?? what}`;
  return FIELD[field] ?? field;
}

/** From what to what, as the API says it: without the names that only the code has. */
export function changeInWords(field: string, change: string): string {
  const isStages = field.endsWith('.stages');
  return change
    .split(' → ')
    .map((side) => {
      if (side === '–' || side === '') return none;
      if (isStages) return side.replaceAll(/\b(approver|securityReviewer|jiraAdmin)\b/g, (role) => ROLES[role] ?? role);
      return VALUES[field]?.[side] ?? side;
    })
    .join(' → ');
}
