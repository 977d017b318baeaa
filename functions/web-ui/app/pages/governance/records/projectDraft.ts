import type { Schemas } from '../../../api/client';
import { words } from '../../../words';
import { linesOf, linesProblem, textOf } from '../lines';

export type ProjectSettings = Schemas['ProjectSettings'];
export type NamedRole = 'approver' | 'securityReviewer';

export const NAMED_ROLES: readonly NamedRole[] = ['approver', 'securityReviewer'];

/** Who has a role in the project: the site's own where `isOwn` is off. */
export interface DraftApprovers {
  isOwn: boolean;
  people: string;
  groups: string;
  projectRoles: string;
}

export interface ProjectDraft {
  name: string;
  fallback: ProjectSettings['fallback'];
  approver: DraftApprovers;
  securityReviewer: DraftApprovers;
}

const SITE: DraftApprovers = { isOwn: false, people: '', groups: '', projectRoles: '' };
export const NO_PROJECT: ProjectDraft = { name: '', fallback: 'jiraAdmins', approver: SITE, securityReviewer: SITE };

export function projectDraftOf({ name, approvers, fallback }: ProjectSettings): ProjectDraft {
  const of = (who: Schemas['Approvers'] | undefined): DraftApprovers =>
    who === undefined ? SITE : { isOwn: true, people: textOf(who.people), groups: textOf(who.groups), projectRoles: textOf(who.projectRoles) };
  return { name, fallback, approver: of(approvers?.approver), securityReviewer: of(approvers?.securityReviewer) };
}

export function projectSettingsOf({ name, fallback, approver, securityReviewer }: ProjectDraft): ProjectSettings {
  const of = ({ people, groups, projectRoles }: DraftApprovers): Schemas['Approvers'] => ({
    people: linesOf(people),
    groups: linesOf(groups),
    projectRoles: linesOf(projectRoles),
  });
  return {
    name: name.trim(),
    fallback,
    approvers: { ...(approver.isOwn && { approver: of(approver) }), ...(securityReviewer.isOwn && { securityReviewer: of(securityReviewer) }) },
  };
}

export function projectProblemsOf(draft: ProjectDraft): Record<string, string> {
  const problems: Record<string, string> = draft.name.trim() === '' ? { '/name': words.kit.required } : {};
  const note = (pointer: string, problem: string | undefined) => {
    if (problem !== undefined) problems[pointer] = problem;
  };
  for (const role of NAMED_ROLES.filter((each) => draft[each].isOwn)) {
    const { people, groups, projectRoles } = draft[role];
    const areNumbers = linesOf(projectRoles).every((line) => /^\d+$/.test(line));
    note(`/approvers/${role}/people`, linesProblem(people, 100, 128));
    note(`/approvers/${role}/groups`, linesProblem(groups, 20, 255));
    note(`/approvers/${role}/projectRoles`, areNumbers ? linesProblem(projectRoles, 20, 20) : words.governance.projects.rolesWrong);
  }
  return problems;
}
