import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../api/client';
import { stage, type Sent } from '../../test/stage';
import type { Grant } from './access';
import MyAccess from './MyAccess';
import type { Request } from './WaitingRequests';

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
const nothing = { projects: [], standsInFor: [], stoodInForBy: [] };
const me: Schemas['Me'] = { accountId: 'acc-1', displayName: 'Rita', roles: ['requester'], decides: false, ...nothing };
const grant = (n: number, name: string, more: Partial<Grant> = {}): Grant => ({
  id: `AIC-${n}`,
  state: 'active',
  standing: 'active',
  tool: { id: name.toLowerCase(), name },
  holder: me,
  days: 30,
  startsAt: inHours(-1),
  endsAt: inHours(24 * 60),
  expiryLabel: '',
  ...more,
});
const request = (n: number, more: Partial<Request>): Request => ({
  issueKey: `AIC-${n}`,
  state: 'pending',
  requester: me,
  createdAt: inHours(-1),
  stages: [],
  jiraUrl: `https://jira.example.com/browse/AIC-${n}`,
  missing: [],
  ...more,
});

function open(grants: Grant[], requests: Request[] = [], at = '/') {
  let left = requests;
  return stage(<MyAccess key="page" />, {
    me,
    at,
    answer: ({ method, path }: Sent) => {
      if (path.startsWith('/me/grants')) return { body: { items: grants } };
      if (path.startsWith('/me/baseline')) return { body: { items: [] } };
      if (path.startsWith('/me/requests')) return { body: { items: left } };
      if (method === 'POST' && path.endsWith('/withdrawal')) left = left.slice(1);
      if (method === 'POST') return { body: {} };
      return path === '/tools/minutes' ? { body: { id: 'minutes', connector: { type: 'manual' } } } : undefined;
    },
  });
}

describe('My Access', () => {
  it('shows what is under way, then what ends first, and tells what waits for what', async () => {
    const soon = grant(2, 'Soon', { endsAt: inHours(1) });
    open([grant(1, 'Late'), soon, grant(3, 'Minutes', { state: 'pendingProvision', standing: 'pending', endsAt: undefined })]);
    const list = within(await screen.findByRole('list', { name: 'Your access' }));
    expect(list.getAllByRole('heading', { level: 3 }).map((each) => each.textContent)).toEqual(['Minutes', 'Soon', 'Late']);
    await list.findByText(/Somebody sets it up by hand/);
    screen.getByText('One of your tools runs out');
  });

  it('has a button to extend that says why it does nothing', async () => {
    open([grant(1, 'Late')]);
    const extend = (await screen.findByRole('button', { name: 'Extend Late' })) as HTMLButtonElement;
    expect(extend.disabled).toBe(true);
    expect(document.getElementById(extend.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(/your approvers do that/);
  });

  it('gives back, for a reason or none, and says so', async () => {
    const { sent } = open([grant(1, 'Late')]);
    await userEvent.click(await screen.findByRole('button', { name: 'Give back Late' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Give back' }));
    await screen.findByText('You gave back Late');
    expect(sent).toEqual([{ method: 'POST', path: '/grants/AIC-1/release', body: {} }]);
  });

  it('puts what lacks something before what waits for others, says what it lacks, and withdraws', async () => {
    const missing: Request['missing'] = [{ detail: 'purpose', text: 'Say what you need the tool for.' }];
    const pending = request(5, { tool: { id: 'claude', name: 'Claude' }, nextStage: 'approver' });
    const { sent } = open([], [pending, request(4, { state: 'incomplete', missing })]);
    const list = within(await screen.findByRole('list', { name: 'Waiting for an answer' }));
    expect(list.getAllByRole('heading', { level: 3 }).map((each) => each.textContent)).toEqual(['AI tool (AIC-4)', 'Claude']);
    list.getByText('Say what you need the tool for.');
    await userEvent.click(list.getByRole('button', { name: 'Withdraw the request for Claude' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox'), 'Not needed');
    await userEvent.click(dialog.getByRole('button', { name: 'Withdraw' }));
    await waitFor(() => expect(sent).toEqual([{ method: 'POST', path: '/requests/AIC-5/withdrawal', body: { reason: 'Not needed' } }]));
    await waitFor(() => expect(screen.queryByText('Claude')).toBeNull());
  });
});
