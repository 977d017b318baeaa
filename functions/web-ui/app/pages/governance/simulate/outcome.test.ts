import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../../api/client';
import { sentenceOf, whyNotTheReader } from './outcome';

type Simulation = Schemas['Simulation'];

const finding = (rule: string, result: Schemas['RuleFinding']['result'], text?: string): Schemas['RuleFinding'] => ({
  rule,
  sentence: `What ${rule} says.`,
  result,
  lookedAt: {},
  ...(text !== undefined && { text }),
});
const simulation = (more: Partial<Simulation>): Simulation => ({
  decidedBy: 'person:acc-admin',
  approvable: false,
  stages: [
    { role: 'approver', quorum: 2, approvals: 0, left: 2 },
    { role: 'securityReviewer', quorum: 1, approvals: 0, left: 1 },
  ],
  rules: [finding('tool-is-requestable', 'passed')],
  policies: [],
  limits: { riskLevel: 'high', toolDefaultDays: 30, riskLevelMaxDays: 90, longestDays: 180, pendingDays: 30, autoApproval: true },
  versions: { governance: 1, tool: 1, project: 1 },
  ...more,
});
const notMyStage = finding('stage-needs-its-role', 'refused', 'This stage is for the role approver, which you do not have.');
const policy = { id: 'quick', name: 'Quick', version: 1, verdict: 'approves' as const, why: 'All that it asks for holds.' };

describe('what would happen', () => {
  it('is that a policy approves, by its name', () => {
    const approved = simulation({ autoApprovedBy: 'quick', policies: [policy], approvable: true });
    expect(sentenceOf(approved)).toBe('It would be approved at once, by the approval policy “Quick”.');
    expect(whyNotTheReader(approved)).toEqual([]);
  });

  it('is that people approve, stage by stage', () => {
    expect(sentenceOf(simulation({ approvable: true }))).toBe('It would wait for approval: 2 × Approver, then one Security reviewer.');
  });

  it('is still that people approve, where it is only the reader who could not', () => {
    const notMine = simulation({ rules: [notMyStage] });
    expect(sentenceOf(notMine)).toBe('It would wait for approval: 2 × Approver, then one Security reviewer.');
    expect(whyNotTheReader(notMine)).toEqual(['This stage is for the role approver, which you do not have.']);
  });

  it('is that it could not be approved, and why, without what only concerns the reader', () => {
    const rules = [notMyStage, finding('duration-within-limits', 'refused', 'Grant 1 to 90 days.'), finding('tool-is-requestable', 'refused')];
    expect(sentenceOf(simulation({ rules }))).toBe('It could not be approved as it is: Grant 1 to 90 days. What tool-is-requestable says.');
  });

  it('is not held up by a rule that an exception sets aside', () => {
    expect(sentenceOf(simulation({ rules: [finding('tool-is-requestable', 'overridden')] }))).toMatch(/^It would wait for approval/);
  });
});
