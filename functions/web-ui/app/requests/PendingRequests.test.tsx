import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { APPROVER, refusal, stage, type Answered, type Sent } from '../test/stage';
import { PendingRequests } from './PendingRequests';
import type { Request } from './selection';

const request = (n: number, more: Partial<Request> = {}): Request => ({
  issueKey: `AIC-${n}`,
  state: 'pending',
  tool: { id: 'claude', name: 'Claude' },
  requester: { accountId: `acc-${n}`, displayName: `Person ${n}` },
  days: 30,
  createdAt: '2026-03-01T00:00:00Z',
  stages: [],
  nextStage: 'approver',
  approvalsLeft: 2,
  jiraUrl: `https://jira.example.com/browse/AIC-${n}`,
  missing: [],
  ...more,
});
const { tool: _, ...unknown } = request(3);
const NEW: Request = { ...unknown, newTool: { name: 'Brandnew', url: 'https://new.example.com' } };
const OWN = request(4, { requester: { accountId: APPROVER.accountId, displayName: APPROVER.displayName } });

function show(decided: Answered, left = [request(1), request(2), NEW, OWN], at = '/') {
  let items = left;
  return stage(<PendingRequests />, {
    at,
    answer: ({ method, path, body }: Sent) => {
      if (method === 'GET') return path.startsWith('/requests?') ? { body: { items } } : undefined;
      const results = (decided.body as { results?: { issueKey: string; outcome: string }[] }).results ?? [];
      items = items.filter(({ issueKey }) => !results.some((each) => each.issueKey === issueKey && each.outcome !== 'refused'));
      return body === undefined ? undefined : decided;
    },
  });
}
const tick = async (name: string) => userEvent.click(await screen.findByRole('checkbox', { name }));
const ask = async (name: string) => {
  await userEvent.click(screen.getByRole('button', { name }));
  return within(await screen.findByRole('dialog'));
};
const problem = refusal(422, 'invalid', 'Classify the tool first.').body;

// many steps each, on a table that is looked through by role: slow where the machine is busy
const PATIENT = { timeout: 60_000 };

describe('bulk decisions', PATIENT, () => {
  it('take all that are shown but one’s own, and say what will be refused before anything is sent', async () => {
    const { sent } = show({ body: { results: [] } });
    await tick('Select all that are shown');
    await screen.findByText('3 selected (at most 50)');
    expect(screen.getByRole('checkbox', { name: 'Select AIC-4' })).toHaveProperty('disabled', true);
    const dialog = await ask('Approve selected');
    expect(dialog.getByText('AIC-1: Claude for Person 1')).toBeDefined();
    expect(dialog.getByText(/nobody has classified yet, and will be refused here: AIC-3\./)).toBeDefined();
    expect(sent).toEqual([]);
  });

  it('send keys and reason once, and keep what was refused, with its reason', async () => {
    const results = [
      { issueKey: 'AIC-1', outcome: 'stageApproved' },
      { issueKey: 'AIC-3', outcome: 'refused', problem },
    ];
    const { sent } = show({ body: { results } });
    await tick('Select AIC-1');
    await tick('Select AIC-3');
    const dialog = await ask('Approve selected');
    await userEvent.type(dialog.getByLabelText('Reason'), ' Fine ');
    await userEvent.click(dialog.getByRole('button', { name: 'Approve 2' }));
    await screen.findByText('1 request decided, 1 not');
    expect(sent).toEqual([{ method: 'POST', path: '/decisions', body: { issueKeys: ['AIC-1', 'AIC-3'], outcome: 'approve', reason: 'Fine' } }]);
    expect(screen.getByText('AIC-1: stage approved')).toBeDefined();
    expect(screen.getByText('AIC-3: not decided. Classify the tool first.')).toBeDefined();
    await waitFor(() => expect(screen.queryByRole('checkbox', { name: 'Select AIC-1' })).toBeNull());
    expect(screen.getByRole('checkbox', { name: 'Select AIC-3' })).toHaveProperty('checked', true);
    expect(screen.getByText('Not decided: Classify the tool first.')).toBeDefined();
    expect(screen.getByText('1 selected (at most 50)')).toBeDefined();
  });

  it('do not deny without a reason', async () => {
    const { sent } = show({ body: { results: [] } });
    await tick('Select AIC-1');
    const dialog = await ask('Deny selected');
    await userEvent.click(dialog.getByRole('button', { name: 'Deny 1' }));
    await dialog.findByText('Required');
    expect(sent).toEqual([]);
  });

  it('wait where they are too many a minute, with all that was chosen and typed', async () => {
    const { sent } = show({ ...refusal(429, 'rate-limited', 'Five a minute.'), headers: { 'retry-after': '42' } });
    await tick('Select AIC-1');
    const dialog = await ask('Deny selected');
    await userEvent.type(dialog.getByLabelText(/^Reason/), 'Too broad');
    await userEvent.click(dialog.getByRole('button', { name: 'Deny 1' }));
    await dialog.findByText(/^You can go on in 4[12] seconds/);
    expect(dialog.getByRole('button', { name: 'Deny 1' })).toHaveProperty('disabled', true);
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const again = await ask('Deny selected');
    expect(again.getByLabelText(/^Reason/)).toHaveProperty('value', 'Too broad');
    expect(again.getByText(/^You can go on in \d+ seconds?/)).toBeDefined();
    expect(sent.length).toBe(1);
  });
});

describe('the selection in the list', PATIENT, () => {
  it('survives filters, and is let go by its own button only', async () => {
    const { address } = show({ body: { results: [] } });
    await tick('Select AIC-1');
    await userEvent.type(screen.getByLabelText('Filter'), 'brand');
    await waitFor(() => expect(screen.queryByRole('checkbox', { name: 'Select AIC-1' })).toBeNull());
    expect(address()).toBe('/?text=brand');
    expect(screen.getByText('1 selected (at most 50)')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Clear selection' }));
    expect(screen.getByText('0 selected (at most 50)')).toBeDefined();
  });

  it('ends at fifty', async () => {
    const many = Array.from({ length: 52 }, (_unused, i) => request(i + 1));
    show({ body: { results: [] } }, many, '/?text=claude');
    await tick('Select all that are shown');
    await screen.findByText('50 selected: one decision takes no more');
    expect(screen.getByRole('checkbox', { name: 'Select AIC-51' })).toHaveProperty('disabled', true);
    await tick('Select AIC-1');
    expect(screen.getByRole('checkbox', { name: 'Select AIC-51' })).toHaveProperty('disabled', false);
  });
});
