import type { Schemas } from '../../api/client';

export type State = 'done' | 'toDo' | 'optional' | 'unknown';

export const STEPS = ['connection', 'intake', 'catalog', 'options', 'people', 'check', 'project', 'governance', 'policies', 'connectors', 'request', 'evidence'] as const;
export type StepId = (typeof STEPS)[number];

export interface Step {
  id: StepId;
  state: State;
  required: boolean;
  /** Where it is done. */
  to: string;
}

/** What the parts of the product say; what could not be read is undefined. */
export interface Known {
  intake?: Schemas['IntakeSettings'] | undefined;
  approvedTools?: number | undefined;
  governance?: Schemas['Governance'] | undefined;
  policies?: number | undefined;
  projects?: number | undefined;
  licence?: Schemas['Licence'] | undefined;
  connected?: number | undefined;
  approvedRequests?: number | undefined;
  evidence?: number | undefined;
}

const say = (fact: boolean | undefined, otherwise: State): State => (fact === undefined ? 'unknown' : fact ? 'done' : otherwise);

const atLeastOne = (count: number | undefined) => (count === undefined ? undefined : count > 0);

/** Whether what is chosen in the tool's field leads to a tool of the catalog; nothing is to be done where there is no such field. */
function optionsMapped(intake: Schemas['IntakeSettings'] | undefined): boolean | undefined {
  if (intake === undefined) return undefined;
  const { fields, toolOptions } = intake.settings ?? {};
  return intake.connected && (fields?.tool === undefined || Object.keys(toolOptions ?? {}).length > 0);
}

/** The steps from an empty deployment to the first approved request, in the order in which they are taken (guide 4.1). */
export function stepsOf(known: Known): Step[] {
  const { intake, governance, licence, connected } = known;
  const automated = licence === undefined || connected === undefined ? undefined : licence.state === 'active' && connected > 0;
  return [
    { id: 'connection', required: true, state: say(intake && intake.credentials.kind !== 'none' && intake.webhookSecret.set, 'toDo'), to: '/admin/intake?tab=connection' },
    { id: 'intake', required: true, state: say(intake?.connected, 'toDo'), to: '/admin/intake' },
    { id: 'catalog', required: true, state: say(atLeastOne(known.approvedTools), 'toDo'), to: '/admin/catalog?tab=seed' },
    { id: 'options', required: true, state: say(optionsMapped(intake), 'toDo'), to: '/admin/intake#intake-options' },
    { id: 'people', required: false, state: say(intake && (intake.settings?.roleGroups?.approver ?? []).length > 0, 'optional'), to: '/admin/intake?tab=people' },
    { id: 'check', required: false, state: 'optional', to: '/admin/intake?tab=check' },
    { id: 'project', required: false, state: say(atLeastOne(known.projects), 'optional'), to: '/admin/governance?tab=projects' },
    { id: 'governance', required: false, state: say(governance && governance.version > 0, 'optional'), to: '/admin/governance' },
    { id: 'policies', required: false, state: say(atLeastOne(known.policies), 'optional'), to: '/admin/governance?tab=policies' },
    { id: 'connectors', required: false, state: say(automated, 'optional'), to: '/admin/connectors' },
    { id: 'request', required: true, state: say(atLeastOne(known.approvedRequests), 'toDo'), to: '/approvals' },
    { id: 'evidence', required: true, state: say(atLeastOne(known.evidence), 'toDo'), to: '/admin/logs' },
  ];
}

/** What is to be done next; nothing once all that is required is done. */
export const nextOf = (steps: readonly Step[]): Step | undefined => steps.find(({ required, state }) => required && state === 'toDo');

export const isReady = (steps: readonly Step[]): boolean => steps.every(({ required, state }) => !required || state === 'done');
