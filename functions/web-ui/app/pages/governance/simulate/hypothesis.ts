import type { Schemas } from '../../../api/client';
import { words } from '../../../words';
import { isWhole, linesOf, linesProblem } from '../lines';

/** A request that nobody has made, as somebody is writing it. */
export interface Guess {
  accountId: string;
  groups: string;
  projectKey: string;
  toolId: string;
  days: string;
}

const { simulate: w } = words.governance;

/** What is missing or wrong, by the JSON pointer of the field. */
export function problemsOf({ accountId, groups, projectKey, toolId, days }: Guess): Record<string, string> {
  const lines = linesProblem(groups, 50, 255);
  return {
    ...(accountId.trim() === '' && linesOf(groups).length === 0 && { '/accountId': w.whoMissing }),
    ...(lines !== undefined && { '/groups': lines }),
    ...(projectKey === '' && { '/projectKey': words.kit.required }),
    ...(toolId === '' && { '/toolId': words.kit.required }),
    ...(days.trim() !== '' && !isWhole(days, 1, 180) && { '/durationDays': w.daysWrong }),
  };
}

export function bodyOf({ accountId, groups, projectKey, toolId, days }: Guess): Schemas['Hypothesis'] {
  const lines = linesOf(groups);
  return {
    projectKey,
    toolId,
    ...(accountId.trim() !== '' && { accountId: accountId.trim() }),
    ...(lines.length > 0 && { groups: lines }),
    ...(days.trim() !== '' && { durationDays: Number(days) }),
  };
}
