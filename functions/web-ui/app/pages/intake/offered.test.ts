import { describe, expect, it } from 'vitest';
import { draftOf } from './draft';
import { named, NOTHING_OFFERED, withChosen } from './offered';

const draft = draftOf({
  project: 'AIC',
  serviceDesk: '1',
  portal: '2',
  requestTypes: ['11', '12'],
  fields: { tool: 'customfield_1', days: 'customfield_2' },
  questions: {},
  toolOptions: { '20001': 'claude' },
  roleGroups: { approver: [], securityReviewer: [], jiraAdmin: [], auditor: [] },
  reviewIssueType: '10024',
});

describe('what can be chosen', () => {
  it('holds what is chosen where nothing is offered', () => {
    const offered = withChosen(NOTHING_OFFERED, draft, [{ id: 'claude', name: 'Claude' }], '');
    expect(offered.projects).toEqual([{ id: 'AIC', key: 'AIC', name: '' }]);
    expect(offered.serviceDesks.map(({ id }) => id)).toEqual(['1']);
    expect(offered.portals).toEqual(['2']);
    expect(offered.requestTypes).toEqual([
      { id: '11', name: '11', portalId: '2' },
      { id: '12', name: '12', portalId: '2' },
    ]);
    expect(offered.fields.tool).toEqual([{ id: 'customfield_1', name: 'customfield_1', options: [{ id: '20001', name: '20001' }] }]);
    expect(offered.fields.purpose).toEqual([]);
    expect(offered.tools).toEqual([{ id: 'claude', name: 'Claude' }]);
    expect(offered.issueTypes).toEqual([{ id: '10024', name: '10024' }]);
  });

  it('names what is offered as Jira does, and says of the rest that it is not offered', () => {
    const choices = { ...NOTHING_OFFERED, requestTypes: [{ id: '11', name: 'Request AI tool', portalId: '2' }] };
    expect(withChosen(choices, draft, [], 'Not offered').requestTypes.map(({ name }) => name)).toEqual(['Request AI tool', 'Not offered (12)']);
  });

  it('adds nothing where nothing is chosen', () => expect(withChosen(NOTHING_OFFERED, draftOf(undefined), [], '')).toEqual(NOTHING_OFFERED));

  it('is called by its id where it has no name', () => {
    expect(named('', 'AIC')).toBe('AIC');
    expect(named('AI requests', 'AIC')).toBe('AI requests (AIC)');
  });
});
