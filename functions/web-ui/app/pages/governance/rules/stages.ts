import type { DraftStage, StageRole } from './draft';

const ROLES: readonly StageRole[] = ['approver', 'securityReviewer', 'jiraAdmin'];

/** The roles that a stage may have: each has one stage at most. */
export function rolesFor(stages: readonly DraftStage[], at?: number): StageRole[] {
  return ROLES.filter((role) => !stages.some((stage, place) => stage.role === role && place !== at));
}

/** One stage more, of the first role that has none; the same stages where each has one. */
export function withAdded(stages: readonly DraftStage[]): DraftStage[] {
  const [role] = rolesFor(stages);
  return role === undefined ? [...stages] : [...stages, { role, quorum: '1' }];
}

export function withoutStage(stages: readonly DraftStage[], at: number): DraftStage[] {
  return stages.filter((_, place) => place !== at);
}

/** The stage one place earlier or later; the same stages where it is at that end. */
export function withMoved(stages: readonly DraftStage[], at: number, by: -1 | 1): DraftStage[] {
  const [moved, other] = [stages[at], stages[at + by]];
  if (moved === undefined || other === undefined) return [...stages];
  return stages.map((stage, place) => (place === at ? other : place === at + by ? moved : stage));
}

export function withStage(stages: readonly DraftStage[], at: number, change: Partial<DraftStage>): DraftStage[] {
  return stages.map((stage, place) => (place === at ? { ...stage, ...change } : stage));
}
