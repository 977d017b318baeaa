import type { Schemas } from '../api/client';

type Explanation = Schemas['Explanation'];
export type Outcome = Schemas['Decision']['outcome'];

/** What whoever approves puts right in the form itself: how many days, and how a new tool enters the catalog. */
const PUT_RIGHT_IN_FORM = ['duration-within-limits', 'new-tool-is-classified'];

/** What stands against a denial too. The explanation is about an approval, and most of its rules let anybody of those who decide deny. */
const AGAINST_ANY_DECISION = ['decider-takes-part', 'request-is-pending', 'request-has-not-lapsed'];

const isAgainst = (outcome: Outcome, rule: string) =>
  outcome === 'deny' ? AGAINST_ANY_DECISION.includes(rule) : !PUT_RIGHT_IN_FORM.includes(rule);

/** Why the reader cannot decide so now, in the rules' own words; nothing where it is open to them. */
export const against = (outcome: Outcome, { rules = [] }: Pick<Explanation, 'rules'>): string[] =>
  rules.filter(({ rule, result }) => result === 'refused' && isAgainst(outcome, rule)).map(({ text, sentence }) => text ?? sentence);

/** How many days can be approved: what earlier stages have left, and no more than the risk level allows where no exception lets it be. */
export function mostDays(asked: number, explanation: Pick<Explanation, 'rules'> | undefined): number {
  const finding = explanation?.rules?.find(({ rule }) => rule === 'duration-within-limits');
  const said = (name: string) => Number.parseInt(finding?.lookedAt[name] ?? '', 10) || asked;
  return Math.min(asked, said('leftOpen'), finding?.result === 'refused' ? said('most') : asked);
}
