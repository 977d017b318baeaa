import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Schemas } from '../api/client';
import { APPROVER, AUDITOR, refusal, stage, type Sent } from '../test/stage';
import { RequestDetails } from './RequestDetails';

const REQUEST: Schemas['Request'] = {
  issueKey: 'AIC-7',
  state: 'pending',
  tool: { id: 'claude', name: 'Claude' },
  requester: { accountId: 'acc-rita', displayName: 'Rita' },
  days: 30,
  purpose: '<b>Reviews</b>',
  createdAt: '2026-03-01T00:00:00Z',
  stages: [],
  nextStage: 'approver',
  approvalsLeft: 1,
  jiraUrl: 'https://jira.example.com/browse/AIC-7',
  missing: [],
};
const finding = (rule: string, result: Schemas['RuleFinding']['result'], more: Partial<Schemas['RuleFinding']> = {}) => ({
  rule,
  sentence: `Sentence of ${rule}.`,
  result,
  lookedAt: {},
  ...more,
});
const explained = (rules: Schemas['RuleFinding'][]): Schemas['Explanation'] => ({
  issueKey: 'AIC-7',
  state: 'pending',
  stages: [{ role: 'approver', quorum: 2, approvals: 1, left: 1 }],
  approvals: [],
  rules,
  versions: { governance: 3 },
  next: 'An approver decides.',
});
const show = (rules: Schemas['RuleFinding'][], request = REQUEST, me = APPROVER, decided: { status?: number; body: unknown } = { body: request }) =>
  stage(<RequestDetails issueKey="AIC-7" onClose={() => undefined} />, {
    me,
    answer: ({ method, path }: Sent) =>
      method === 'POST' ? decided : path.endsWith('/explanation') ? { body: explained(rules) } : { body: request },
  });
const offered = () => screen.queryAllByRole('button', { name: /^(Approve|Deny)$/ }).map(({ textContent }) => textContent);

// forms that are typed into: slow where the machine is busy
describe('the details of a request', { timeout: 60_000 }, () => {
  it.each<[what: string, rules: Schemas['RuleFinding'][], open: string[]]>([
    ['all is fine', [finding('decider-takes-part', 'passed')], ['Approve', 'Deny']],
    ['it is the reader’s own', [finding('requester-does-not-decide', 'refused', { text: 'It is yours.' })], ['Deny']],
    ['the next stage is not theirs', [finding('stage-needs-its-role', 'refused', { text: 'A security reviewer does.' })], ['Deny']],
    ['they do not take part', [finding('decider-takes-part', 'refused', { text: 'You do not take part.' })], []],
    ['it has lapsed', [finding('request-has-not-lapsed', 'refused', { text: 'Too late.' })], []],
    ['the form puts it right', [finding('new-tool-is-classified', 'refused', { text: 'Classify it.' })], ['Approve', 'Deny']],
  ])('offer what is open where %s', async (_, rules, open) => {
    show(rules);
    await screen.findByText('An approver decides.');
    expect(offered()).toEqual(open);
    if (open.length < 2) expect(screen.getAllByText(rules[0]?.text ?? '').length).toBeGreaterThan(1);
  });

  it('offer nothing to whoever only looks', async () => {
    show([finding('decider-takes-part', 'passed')], REQUEST, AUDITOR);
    await screen.findByText('Approver: 1 of 2 approvals, 1 to go');
    expect(offered()).toEqual([]);
  });

  it('show text of people as text, and what is against it first', async () => {
    show([finding('one', 'passed'), finding('two', 'refused', { text: 'Against.' })]);
    expect((await screen.findAllByText('<b>Reviews</b>')).length).toBe(1);
    const rules = within(await screen.findByRole('list', { name: 'Rules' })).getAllByRole('listitem');
    expect(rules[0]?.textContent).toContain('Against.');
  });

  it('approve a new tool with fewer days and its classification', async () => {
    const { tool, ...rest } = REQUEST;
    expect(tool?.id).toBe('claude');
    const { sent } = show([finding('new-tool-is-classified', 'refused')], { ...rest, newTool: { name: 'Brandnew', url: 'https://new.example.com' } });
    await userEvent.click(await screen.findByRole('button', { name: 'Approve' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByLabelText(/^Name of the tool/)).toHaveProperty('value', 'Brandnew');
    await userEvent.type(dialog.getByLabelText(/^Provider/), 'New Inc.');
    await userEvent.type(dialog.getByLabelText(/^Risk level/), 'High{Enter}');
    await userEvent.clear(dialog.getByLabelText('Days'));
    await userEvent.type(dialog.getByLabelText('Days'), '31');
    await userEvent.click(dialog.getByRole('button', { name: 'Approve' }));
    await dialog.findByText('A whole number from 1 to 30');
    expect(sent).toEqual([]);
    await userEvent.clear(dialog.getByLabelText('Days'));
    await userEvent.type(dialog.getByLabelText('Days'), '14');
    await userEvent.click(dialog.getByRole('button', { name: 'Approve' }));
    await waitFor(() => expect(sent.length).toBe(1));
    expect(sent[0]).toEqual({
      method: 'POST',
      path: '/requests/AIC-7/decision',
      body: {
        outcome: 'approve',
        reason: '',
        durationDays: 14,
        classification: { name: 'Brandnew', provider: 'New Inc.', riskLevel: 'high', defaultDays: 30 },
      },
    });
  });

  it('keep the reason where the API says no, and say why beside the buttons afterwards', async () => {
    const { sent } = show([], REQUEST, APPROVER, refusal(409, 'conflict', 'Somebody has decided it.'));
    await userEvent.click(await screen.findByRole('button', { name: 'Deny' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Deny' }));
    await dialog.findByText('Required');
    await userEvent.type(dialog.getByLabelText(/^Reason/), 'Not needed');
    await userEvent.click(dialog.getByRole('button', { name: 'Deny' }));
    await dialog.findByText('Somebody has decided it.');
    expect(dialog.getByLabelText(/^Reason/)).toHaveProperty('value', 'Not needed');
    expect(sent).toEqual([{ method: 'POST', path: '/requests/AIC-7/decision', body: { outcome: 'deny', reason: 'Not needed' } }]);
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByText('Somebody has decided it.')).toBeDefined();
  });
});
