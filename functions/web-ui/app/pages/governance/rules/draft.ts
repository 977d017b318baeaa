import type { Schemas } from '../../../api/client';
import { words } from '../../../words';
import { isWhole } from '../lines';

export type Settings = Schemas['GovernanceSettings'];
export type Level = Schemas['RiskLevel'];
export type StageRole = Schemas['ApprovalStage']['role'];

export const LEVELS: readonly Level[] = ['low', 'medium', 'high', 'critical'];

/** A stage as somebody is writing it. */
export interface DraftStage {
  role: StageRole;
  quorum: string;
}

export interface DraftLevel {
  stages: DraftStage[];
  maxDays: string;
  autoApproval: boolean;
  mostOpen: string;
  mostDays: string;
}

/** The rules as somebody is writing them: numbers are text until they are sent. */
export interface Draft {
  levels: Record<Level, DraftLevel>;
  unknownTools: Settings['unknownTools'];
  unclassified: Level;
  pendingDays: string;
  secondAdmin: boolean;
  reason: string;
}

function byLevel<T>(of: (level: Level) => T): Record<Level, T> {
  return { low: of('low'), medium: of('medium'), high: of('high'), critical: of('critical') };
}

export function draftOf({ rules, exceptionLimits, unknownTools, unclassified, pendingDays, secondAdmin }: Settings): Draft {
  const levels = byLevel((level) => ({
    stages: rules[level].stages.map(({ role, quorum }) => ({ role, quorum: String(quorum) })),
    maxDays: String(rules[level].maxDays),
    autoApproval: rules[level].autoApproval,
    mostOpen: String(exceptionLimits[level].mostOpen),
    mostDays: String(exceptionLimits[level].mostDays),
  }));
  return { levels, unknownTools, unclassified, pendingDays: String(pendingDays), secondAdmin, reason: '' };
}

/** What is sent: all of it, as a change replaces all of it. */
export function settingsOf({ levels, unknownTools, unclassified, pendingDays, secondAdmin, reason }: Draft): Settings {
  return {
    rules: byLevel((level) => ({
      stages: levels[level].stages.map(({ role, quorum }) => ({ role, quorum: Number(quorum) })),
      maxDays: Number(levels[level].maxDays),
      autoApproval: levels[level].autoApproval,
    })),
    exceptionLimits: byLevel((level) => ({ mostOpen: Number(levels[level].mostOpen), mostDays: Number(levels[level].mostDays) })),
    unknownTools,
    unclassified,
    pendingDays: Number(pendingDays),
    secondAdmin,
    ...(reason.trim() !== '' && { reason: reason.trim() }),
  };
}

/** Whether anything else than the reason differs. */
export function differ(a: Draft, b: Draft): boolean {
  return JSON.stringify({ ...a, reason: '' }) !== JSON.stringify({ ...b, reason: '' });
}

/** What the API would refuse, by the JSON pointer of the field. */
export function problemsOf({ levels, pendingDays }: Draft): Record<string, string> {
  const { whole, needsStage } = words.governance.rules;
  const problems: Record<string, string> = {};
  const check = (pointer: string, text: string, least: number, most: number) => {
    if (!isWhole(text, least, most)) problems[pointer] = whole(least, most);
  };
  for (const level of LEVELS) {
    const { stages, maxDays, mostOpen, mostDays } = levels[level];
    if (stages.length === 0) problems[`/rules/${level}/stages`] = needsStage;
    stages.forEach(({ quorum }, at) => check(`/rules/${level}/stages/${at}/quorum`, quorum, 1, 10));
    check(`/rules/${level}/maxDays`, maxDays, 1, 180);
    check(`/exceptionLimits/${level}/mostOpen`, mostOpen, 0, 100);
    check(`/exceptionLimits/${level}/mostDays`, mostDays, 1, 365);
  }
  check('/pendingDays', pendingDays, 1, 365);
  return problems;
}
