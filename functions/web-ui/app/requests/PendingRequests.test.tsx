import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { APPROVER, refusal, stage, type Sent } from '../test/stage';
import { shortened } from './Approve';
import { PendingRequests } from './PendingRequests';

const request = (key: string, accountId: string, more = {}) => ({
  issueKey: key,
  state: 'pending',
  tool: { id: 'claude', name: 'Claude' },
  requester: { accountId, displayName: accountId },
  days: 30,
  createdAt: '2026-03-10T12:00:00Z',
  stages: [],
  nextStage: 'approver',
  jiraUrl: `https://jira.example.com/browse/${key}`,
  missing: [],
  ...more,
});
const explanation = (rules: object[] = []) => ({ issueKey: 'AIC-1', state: 'pending', stages: [], approvals: [], rules, versions: {}, next: 'Decide it.' });
const against = { rule: 'tool-is-requestable', sentence: 'Only approved tools.', text: 'The tool is blocked.', result: 'refused', lookedAt: { status: 'blocked' } };

const list = (call: Sent, decided?: { status?: number; body: unknown }, rules: object[] = []) => {
  if (call.method === 'POST') return decided;
  if (call.path.startsWith('/requests?')) return { body: { items: [request('AIC-1', 'acc-requester'), request('AIC-2', 'acc-other'), request('AIC-3', APPROVER.accountId)] } };
  if (call.path === '/requests/AIC-1') return { body: request('AIC-1', 'acc-requester', { purpose: '<script>x</script>' }) };
  return call.path === '/requests/AIC-1/explanation' ? { body: explanation(rules) } : undefined;
};

const select = async (key: string) => userEvent.click(await screen.findByRole('checkbox', { name: `Select ${key}` }));

describe('requests that wait', () => {
  it('are decided as they were chosen, and those that failed stay with their reason', async () => {
    const problem = { type: 'urn:ai-clearance:problem:conflict', title: 'No', status: 409, detail: 'There is open access already.' };
    const { sent } = stage(<PendingRequests />, {
      answer: (call) => list(call, { body: { results: [{ issueKey: 'AIC-1', outcome: 'denied' }, { issueKey: 'AIC-2', outcome: 'refused', problem }] } }),
    });
    await select('AIC-1');
    await select('AIC-2');
    await userEvent.click(screen.getByRole('button', { name: 'Deny selected' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Deny 2' }));
    within(dialog).getByText('Required');
    expect(sent).toEqual([]);
    await userEvent.type(within(dialog).getByLabelText(/Reason/), 'Not now');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Deny 2' }));
    await screen.findByText('1 request decided, 1 not');
    expect(sent).toEqual([{ method: 'POST', path: '/decisions', body: { issueKeys: ['AIC-1', 'AIC-2'], outcome: 'deny', reason: 'Not now' } }]);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select AIC-2' }).checked).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select AIC-1' }).checked).toBe(false);
    screen.getByText('Not decided: There is open access already.');
  });

  it('are not lost when it was done too often', async () => {
    stage(<PendingRequests />, { answer: (call) => list(call, refusal(429, 'rate-limited', 'Five a minute.')) });
    await select('AIC-1');
    await userEvent.click(screen.getByRole('button', { name: 'Approve selected' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Approve 1' }));
    await within(dialog).findByText('Five a minute.');
    within(dialog).getByText(/AIC-1: Claude for/);
  });

  it("offer nobody a decision on their own", async () => {
    stage(<PendingRequests />, { answer: (call) => list(call) });
    expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Select AIC-3' })).disabled).toBe(true);
    expect(screen.queryByRole('button', { name: 'Approve AIC-3' })).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select all that are shown' }));
    screen.getByText('2 selected (at most 50)');
  });

  it('say beside them what is against an approval, and still can be denied', async () => {
    stage(<PendingRequests />, { at: '/approvals?request=AIC-1', answer: (call) => list(call, undefined, [against]) });
    const panel = await screen.findByRole('region', { name: 'AIC-1' });
    await within(panel).findByText('It cannot be approved as it is');
    expect(within(panel).queryByRole('button', { name: 'Approve' })).toBeNull();
    within(panel).getByRole('button', { name: 'Deny' });
    within(panel).getByText('<script>x</script>');
  });
});

describe('the days of an approval', () => {
  it.each([
    ['30', 30],
    ['1', 1],
    ['31', undefined],
    ['0', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['', undefined],
  ])('%s of 30 are %s', (text, days) => expect(shortened(text, 30)).toBe(days));
});
