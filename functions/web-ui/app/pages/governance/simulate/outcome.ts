import type { Schemas } from '../../../api/client';
import { words } from '../../../words';

type Simulation = Schemas['Simulation'];
type Finding = Schemas['RuleFinding'];

const { simulate: w } = words.governance;

/** Rules about whoever decides: what they are against, somebody else may approve. */
const ABOUT_DECIDER: ReadonlySet<string> = new Set([
  'decider-takes-part',
  'requester-does-not-decide',
  'raiser-does-not-decide',
  'same-mailbox-does-not-decide',
  'delegate-does-not-decide',
  'nobody-acts-for-the-requester',
  'policy-author-does-not-decide',
  'stage-needs-its-role',
  'one-person-one-stage',
]);

export const isAboutDecider = ({ rule }: Finding) => ABOUT_DECIDER.has(rule);
const refused = (rules: readonly Finding[]) => rules.filter(({ result }) => result === 'refused');
const reason = ({ text, sentence }: Finding) => text ?? sentence;

export type Outcome = 'byPolicy' | 'against' | 'needs';

export function outcomeOf({ autoApprovedBy, rules }: Simulation): Outcome {
  if (autoApprovedBy !== undefined) return 'byPolicy';
  return refused(rules).some((finding) => !isAboutDecider(finding)) ? 'against' : 'needs';
}

const waitsFor = ({ stages }: Simulation) =>
  w.needs(
    stages
      .filter(({ left }) => left > 0)
      .map(({ role, left }) => w.stage(words.roles[role], left))
      .join(words.governance.rules.then),
  );

/** What would happen, in one sentence. */
export function sentenceOf(simulation: Simulation): string {
  switch (outcomeOf(simulation)) {
    case 'byPolicy': {
      const policy = simulation.policies.find(({ id }) => id === simulation.autoApprovedBy);
      return w.byPolicy(policy?.name ?? simulation.autoApprovedBy ?? '');
    }
    case 'against':
      return w.against(
        refused(simulation.rules)
          .filter((finding) => !isAboutDecider(finding))
          .map(reason)
          .join(' '),
      );
    case 'needs':
      return waitsFor(simulation);
  }
}

/** Why the reader could not approve the next stage; nothing where a policy approves, or where they could. */
export function whyNotTheReader(simulation: Simulation): string[] {
  return outcomeOf(simulation) === 'byPolicy' ? [] : refused(simulation.rules).filter(isAboutDecider).map(reason);
}
