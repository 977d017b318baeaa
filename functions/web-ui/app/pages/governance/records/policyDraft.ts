import type { Schemas } from '../../../api/client';
import { words } from '../../../words';
import { isWhole, linesOf, linesProblem, textOf } from '../lines';

export type PolicySettings = Schemas['ApprovalPolicySettings'];

const { policies: w } = words.governance;

/** A policy as somebody is writing it. */
export interface PolicyDraft {
  name: string;
  project: string;
  tool: string;
  autoApprove: boolean;
  groups: string;
  maxDays: string;
}

export const NO_POLICY: PolicyDraft = { name: '', project: '', tool: '', autoApprove: true, groups: '', maxDays: '' };

export function policyDraftOf({ name, project, tool, autoApprove, groups, maxDays }: PolicySettings): PolicyDraft {
  return { name, project: project ?? '', tool: tool ?? '', autoApprove, groups: textOf(groups), maxDays: String(maxDays ?? '') };
}

export function policySettingsOf({ name, project, tool, autoApprove, groups, maxDays }: PolicyDraft): PolicySettings {
  return {
    name: name.trim(),
    autoApprove,
    groups: linesOf(groups),
    ...(project !== '' && { project }),
    ...(tool !== '' && { tool }),
    ...(maxDays.trim() !== '' && { maxDays: Number(maxDays) }),
  };
}

export function policyProblemsOf({ name, groups, maxDays }: PolicyDraft): Record<string, string> {
  const lines = linesProblem(groups, 20, 255);
  return {
    ...(name.trim() === '' && { '/name': words.kit.required }),
    ...(lines !== undefined && { '/groups': lines }),
    ...(maxDays.trim() !== '' && !isWhole(maxDays, 1, 180) && { '/maxDays': w.maxDaysWrong }),
  };
}

/** What a policy does, in one sentence. */
export function policyMeaning({ project, tool, autoApprove, groups = [], maxDays }: PolicySettings, toolName: (id: string) => string): string {
  const where = w.where(tool === undefined ? w.everyTool : toolName(tool), project ?? w.everyProject);
  if (!autoApprove) return w.switchesOff(where);
  if (groups.length === 0) return w.approvesNobody;
  return w.approves(where, groups.join(w.or), maxDays === undefined ? w.asLevel : w.upTo(words.kit.days(maxDays)));
}
