import type { Schemas } from '../../api/client';

export type Settings = Schemas['ChosenSettings'];
export type Choices = Schemas['IntakeChoices'];

export const DETAILS = ['tool', 'days', 'purpose', 'toolUrl'] as const;
export const ROLES = ['approver', 'securityReviewer', 'jiraAdmin', 'auditor'] as const;
export type Detail = (typeof DETAILS)[number];
export type GroupRole = (typeof ROLES)[number];

/** The settings while they are being edited: what is not chosen is empty. */
export interface Draft {
  project: string;
  serviceDesk: string;
  portal: string;
  requestTypes: string[];
  fields: Record<Detail, string>;
  questions: Record<Detail, string>;
  toolOptions: Record<string, string>;
  roleGroups: Record<GroupRole, string[]>;
  reviewIssueType: string;
}

export const draftOf = (settings: Settings | undefined): Draft => ({
  project: settings?.project ?? '',
  serviceDesk: settings?.serviceDesk ?? '',
  portal: settings?.portal ?? '',
  requestTypes: settings?.requestTypes ?? [],
  fields: { tool: '', days: '', purpose: '', toolUrl: '', ...settings?.fields },
  questions: { tool: '', days: '', purpose: '', toolUrl: '', ...settings?.questions },
  toolOptions: settings?.toolOptions ?? {},
  roleGroups: { approver: [], securityReviewer: [], jiraAdmin: [], auditor: [], ...settings?.roleGroups },
  reviewIssueType: settings?.reviewIssueType ?? '',
});

const chosen = (values: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

/** What is sent; what is empty is left out. */
export const settingsOf = (draft: Draft): Settings => ({
  project: draft.project,
  serviceDesk: draft.serviceDesk,
  portal: draft.portal,
  requestTypes: draft.requestTypes,
  fields: chosen(draft.fields),
  questions: chosen(draft.questions),
  toolOptions: chosen(draft.toolOptions),
  roleGroups: draft.roleGroups,
  ...(draft.reviewIssueType !== '' && { reviewIssueType: draft.reviewIssueType }),
});

export const isComplete = ({ project, serviceDesk, portal }: Draft): boolean => project !== '' && serviceDesk !== '' && portal !== '';

// what depends on a choice does not outlive it

export const withProject = (draft: Draft, project: string): Draft => withServiceDesk({ ...draft, project, reviewIssueType: '' }, '');

export const withServiceDesk = (draft: Draft, serviceDesk: string): Draft => withPortal({ ...draft, serviceDesk, toolOptions: {} }, '');

export const withPortal = (draft: Draft, portal: string): Draft => ({ ...draft, portal, requestTypes: [] });

export const withField = (draft: Draft, detail: Detail, field: string): Draft => ({
  ...draft,
  fields: { ...draft.fields, [detail]: field },
  ...(detail === 'tool' && { toolOptions: {} }),
});

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Lets each option that is called like a tool stand for it; what was chosen already stays. */
export function matchedByName(draft: Draft, choices: Choices): Draft {
  const options = choices.fields.tool.find(({ id }) => id === draft.fields.tool)?.options ?? [];
  const matches = options.flatMap((option) => {
    const tool = choices.tools.find(({ name }) => same(name, option.name));
    return tool === undefined ? [] : [[option.id, tool.id] as const];
  });
  return { ...draft, toolOptions: { ...Object.fromEntries(matches), ...chosen(draft.toolOptions) } };
}

/** Takes for granted what can only be one thing, as long as nobody has chosen otherwise. */
export function withOnlyChoices(draft: Draft, choices: Choices, isNew: boolean): Draft {
  let next = draft;
  const [desk, secondDesk] = choices.serviceDesks;
  if (next.project !== '' && next.serviceDesk === '' && desk !== undefined && secondDesk === undefined) next = withServiceDesk(next, desk.id);
  const [portal, secondPortal] = choices.portals;
  if (next.serviceDesk !== '' && next.portal === '' && portal !== undefined && secondPortal === undefined) next = withPortal(next, portal);
  if (isNew)
    for (const detail of DETAILS) {
      const [field, second] = choices.fields[detail];
      if (next.fields[detail] === '' && field !== undefined && second === undefined) next = withField(next, detail, field.id);
    }
  return next;
}
