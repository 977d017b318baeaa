import { describe, expect, it } from 'vitest';
import { RULES } from '../../../test/governance';
import { differences } from './differences';
import { draftOf, problemsOf, settingsOf, type Draft, type DraftLevel, type Level } from './draft';

const having = (level: Level, change: Partial<DraftLevel>): Draft => {
  const draft = draftOf(RULES);
  return { ...draft, levels: { ...draft.levels, [level]: { ...draft.levels[level], ...change } } };
};
const quorum = (text: string) => having('low', { stages: [{ role: 'approver', quorum: text }] });

describe('the rules while they are edited', () => {
  it('are sent as they were read where nothing was changed', () => expect(settingsOf(draftOf(RULES))).toEqual(RULES));
  it('are sent with the reason, where there is one', () => {
    expect(settingsOf({ ...draftOf(RULES), reason: '  ' })).toEqual(RULES);
    expect(settingsOf({ ...draftOf(RULES), reason: ' audit ' })).toEqual({ ...RULES, reason: 'audit' });
  });

  it.each<[says: string, draft: Draft, pointers: string[]]>([
    ['as they were', draftOf(RULES), []],
    ['one approver', quorum('1'), []],
    ['ten approvers', quorum('10'), []],
    ['eleven approvers', quorum('11'), ['/rules/low/stages/0/quorum']],
    ['no approver', quorum('0'), ['/rules/low/stages/0/quorum']],
    ['half an approver', quorum('1.5'), ['/rules/low/stages/0/quorum']],
    ['nothing for how many', quorum(''), ['/rules/low/stages/0/quorum']],
    ['no stage', having('high', { stages: [] }), ['/rules/high/stages']],
    ['180 days', having('low', { maxDays: '180' }), []],
    ['181 days', having('low', { maxDays: '181' }), ['/rules/low/maxDays']],
    ['no day', having('low', { maxDays: '0' }), ['/rules/low/maxDays']],
    ['no exception at all', having('critical', { mostOpen: '0' }), []],
    ['101 exceptions', having('critical', { mostOpen: '101' }), ['/exceptionLimits/critical/mostOpen']],
    ['exceptions of a year', having('critical', { mostDays: '365' }), []],
    ['exceptions of more than a year', having('critical', { mostDays: '366' }), ['/exceptionLimits/critical/mostDays']],
    ['requests that never lapse', { ...draftOf(RULES), pendingDays: '366' }, ['/pendingDays']],
  ])('%s', (_, draft, pointers) => expect(Object.keys(problemsOf(draft))).toEqual(pointers));
});

describe('what saving changes', () => {
  const saved = draftOf(RULES);
  it('is nothing where the same is written differently', () => expect(differences(saved, having('medium', { maxDays: '090' }))).toEqual([]));
  it.each<[draft: Draft, what: string, from: string, to: string]>([
    [
      having('low', { stages: [{ role: 'approver', quorum: '2' }, { role: 'jiraAdmin', quorum: '1' }] }),
      'Low: stages',
      'Approver',
      '2 × Approver, then Jira admin',
    ],
    [having('high', { maxDays: '1' }), 'High: longest access', '90 days', '1 day'],
    [having('high', { autoApproval: true }), 'High: a policy may approve', 'no', 'yes'],
    [having('critical', { mostOpen: '0' }), 'Critical: exceptions at once', '3', '0'],
    [having('critical', { mostDays: '7' }), 'Critical: longest exception', '14 days', '7 days'],
    [{ ...saved, unclassified: 'critical' }, 'Level of tools that nobody has classified', 'High', 'Critical'],
    [{ ...saved, pendingDays: '31' }, 'Undecided requests lapse after, in days', '30', '31'],
    [{ ...saved, secondAdmin: true }, 'Every change needs a second admin', 'no', 'yes'],
    [
      { ...saved, unknownTools: 'refuse' },
      'Tools that the catalog does not have',
      'Let people ask; whoever approves classifies the tool',
      'Refuse the request, with a comment',
    ],
  ])('is said in words: %#', (draft, what, from, to) => expect(differences(saved, draft)).toEqual([{ what, from, to }]));
});
