import { describe, expect, it } from 'vitest';
import { changeInWords, fieldInWords } from '../changed';
import { NO_POLICY, policyDraftOf, policyMeaning, policyProblemsOf, policySettingsOf } from './policyDraft';
import { projectDraftOf, projectProblemsOf, projectSettingsOf } from './projectDraft';
import { RECORD_ID, slug } from './slug';

describe('an id made of a name', () => {
  it.each([
    ['Copilot for engineers', 'copilot-for-engineers'],
    ['  Équipe № 1 — Straße! ', 'equipe-no-1-stra-e'],
    ['日本', ''],
    [`${'a'.repeat(62)} b`, 'a'.repeat(62)],
  ])('%s: %s', (name, id) => {
    expect(slug(name)).toBe(id);
    expect(id === '' || RECORD_ID.test(id)).toBe(true);
  });
});

describe('an approval policy', () => {
  const settings = { name: 'Quick', project: 'AIC', tool: 'claude', autoApprove: true, groups: ['staff', 'lab'], maxDays: 5 };
  it('is sent as it was read, and without what is left open', () => {
    expect(policySettingsOf(policyDraftOf(settings))).toEqual(settings);
    expect(policySettingsOf({ ...NO_POLICY, name: ' Quick ' })).toEqual({ name: 'Quick', autoApprove: true, groups: [] });
  });
  it('needs a name, and days within the limits', () => {
    expect(Object.keys(policyProblemsOf({ ...NO_POLICY, maxDays: '181' }))).toEqual(['/name', '/maxDays']);
    expect(policyProblemsOf(policyDraftOf(settings))).toEqual({});
    const groups = Array.from({ length: 21 }, (_, n) => `g${n}`).join('\n');
    expect(Object.keys(policyProblemsOf({ ...policyDraftOf(settings), groups }))).toEqual(['/groups']);
  });
  it('says what it does', () => {
    const name = () => 'Claude';
    expect(policyMeaning(settings, name)).toBe('Approves Claude in AIC for members of staff or lab, for 5 days at most.');
    expect(policyMeaning({ name: 'x', autoApprove: true, groups: ['staff'] }, name)).toBe(
      'Approves every tool in every project for members of staff, for as long as the risk level allows.',
    );
    expect(policyMeaning({ name: 'x', autoApprove: true }, name)).toBe('Approves nobody: it names no group.');
    expect(policyMeaning({ ...settings, autoApprove: false }, name)).toBe('Switches less specific policies off for Claude in AIC: people decide.');
  });
});

describe('a project', () => {
  const settings = { name: 'AI', fallback: 'nobody' as const, approvers: { approver: { people: ['acc-1'], groups: [], projectRoles: ['10002'] } } };
  it('is sent as it was read: a role that is left to the site is left out', () => {
    expect(projectSettingsOf(projectDraftOf(settings))).toEqual(settings);
  });
  it('keeps what was written for a role while it is left to the site, and does not send it', () => {
    const draft = projectDraftOf(settings);
    expect(projectSettingsOf({ ...draft, approver: { ...draft.approver, isOwn: false } }).approvers).toEqual({});
  });
  it('takes project roles as numbers alone', () => {
    const draft = projectDraftOf(settings);
    const named = { ...draft, approver: { ...draft.approver, projectRoles: 'Lead' } };
    expect(Object.keys(projectProblemsOf(named))).toEqual(['/approvers/approver/projectRoles']);
  });
});

describe('what changed, in words', () => {
  it.each([
    ['rules.low.maxDays', '180 → 170', 'Low: longest access', '180 → 170'],
    ['rules.medium.stages', 'approver × 1 → approver × 2, jiraAdmin × 1', 'Medium: stages', 'Approver × 1 → Approver × 2, Jira admin × 1'],
    ['exceptionLimits.critical.mostOpen', '3 → 2', 'Critical: exceptions at once', '3 → 2'],
    ['approvers.securityReviewer.groups', '– → sec', 'Security reviewer: groups', 'nothing → sec'],
    ['groups', 'any → staff', 'Jira groups', 'none → staff'],
    ['unclassified', 'high → critical', 'Level of tools that nobody has classified', 'High → Critical'],
    ['fallback', 'jiraAdmins → nobody', 'Where nobody approves', 'Jira admins approve → Nobody does: the request waits'],
    ['somethingNew', 'a → b', 'somethingNew', 'a → b'],
  ])('%s: %s', (field, change, name, says) => {
    expect(fieldInWords(field)).toBe(name);
    expect(changeInWords(field, change)).toBe(says);
  });
});
