import type { Schemas } from '../api/client';

/** What somebody does about an exception, by the word in the API's address. */
export type Step = 'approval' | 'refusal' | 'review' | 'revocation';

export type Barrier = 'asker' | 'subject' | 'owner';

/** What can be done in a state. */
export function stepsIn(state: Schemas['ExceptionState']): readonly Step[] {
  if (state === 'asked') return ['approval', 'refusal'];
  return state === 'active' ? ['review', 'revocation'] : [];
}

/** Why somebody does not approve or review this one, as far as accounts tell; the API knows of delegates and other accounts too. */
export function barrier({ askedBy, subject, owner }: Schemas['Exception'], step: Step, accountId: string): Barrier | undefined {
  if (step !== 'approval' && step !== 'review') return undefined;
  if (subject.accountId === accountId) return 'subject';
  if (owner.accountId === accountId) return 'owner';
  return step === 'approval' && askedBy.accountId === accountId ? 'asker' : undefined;
}
