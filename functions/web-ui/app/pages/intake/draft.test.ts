import { describe, expect, it } from 'vitest';
import { draftOf, isComplete, matchedByName, settingsOf, withField, withOnlyChoices, withProject, withServiceDesk, type Choices, type Settings } from './draft';

const settings: Settings = {
  project: 'AIC',
  serviceDesk: '1',
  portal: '1',
  requestTypes: ['11'],
  fields: { tool: 'customfield_1', days: 'customfield_2' },
  questions: {},
  toolOptions: { '20001': 'github-copilot' },
  roleGroups: { approver: ['ai-approvers'], securityReviewer: [], jiraAdmin: [], auditor: [] },
  reviewIssueType: '10020',
};

const choices: Choices = {
  projects: [{ id: '1', key: 'AIC', name: 'AI' }],
  serviceDesks: [{ id: '1', projectKey: 'AIC', projectName: 'AI' }],
  portals: ['1'],
  requestTypes: [],
  fields: {
    tool: [{ id: 'customfield_1', name: 'AI tool', options: [{ id: '20001', name: 'github copilot ' }, { id: '20002', name: 'Something else' }] }],
    days: [
      { id: 'customfield_2', name: 'Days' },
      { id: 'customfield_3', name: 'Age' },
    ],
    purpose: [],
    toolUrl: [],
  },
  issueTypes: [],
  groups: [],
  tools: [{ id: 'github-copilot', name: 'GitHub Copilot' }],
  withheld: [],
};

describe('the intake settings while they are edited', () => {
  it('are sent as they were read where nothing was changed', () => expect(settingsOf(draftOf(settings))).toEqual(settings));

  it('leave out what nobody has chosen', () => {
    expect(settingsOf({ ...draftOf(settings), reviewIssueType: '', toolOptions: { '20001': '' } })).toEqual({
      ...settings,
      reviewIssueType: undefined,
      toolOptions: {},
    });
  });

  it('forget what depended on the project, and keep what did not', () => {
    const draft = withProject(draftOf(settings), 'OPS');
    expect(draft).toMatchObject({ project: 'OPS', serviceDesk: '', portal: '', requestTypes: [], toolOptions: {}, reviewIssueType: '' });
    expect(draft.fields.tool).toBe('customfield_1');
    expect(draft.roleGroups.approver).toEqual(['ai-approvers']);
    expect(isComplete(draft)).toBe(false);
  });

  it('forget portal and request types with the service desk, and the options with their field', () => {
    expect(withServiceDesk(draftOf(settings), '2')).toMatchObject({ project: 'AIC', serviceDesk: '2', portal: '', requestTypes: [] });
    expect(withField(draftOf(settings), 'tool', 'customfield_9').toolOptions).toEqual({});
    expect(withField(draftOf(settings), 'days', 'customfield_9').toolOptions).toEqual(settings.toolOptions);
  });

  it('take for granted what can only be one thing, and nothing that can be two', () => {
    const draft = withOnlyChoices(withProject(draftOf(undefined), 'AIC'), choices, true);
    expect(draft).toMatchObject({ serviceDesk: '1', portal: '1' });
    expect(draft.fields).toEqual({ tool: 'customfield_1', days: '', purpose: '', toolUrl: '' });
    expect(isComplete(draft)).toBe(true);
  });

  it('choose nothing that an admin has left out on purpose', () => {
    const saved = { ...draftOf(settings), fields: { tool: '', days: '', purpose: '', toolUrl: '' } };
    expect(withOnlyChoices(saved, choices, false)).toBe(saved);
  });

  it('match options to tools by name, and leave what was chosen', () => {
    expect(matchedByName({ ...draftOf(settings), toolOptions: {} }, choices).toolOptions).toEqual({ '20001': 'github-copilot' });
    expect(matchedByName({ ...draftOf(settings), toolOptions: { '20001': 'claude' } }, choices).toolOptions).toEqual({ '20001': 'claude' });
  });
});
