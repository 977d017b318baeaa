import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Schemas } from '../api/client';
import { APPROVER, AUDITOR, refusal, stage, type Sent } from '../test/stage';
import { ManualTasks } from './ManualTasks';

const task = (n: number, action: Schemas['JobAction'] = 'provision', more: Partial<Schemas['Task']> = {}): Schemas['Task'] => ({
  jobId: `AIC-${n}.1`,
  action,
  tool: { id: 'chatgpt', name: 'ChatGPT' },
  holder: { accountId: `acc-${n}`, displayName: `Person ${n}` },
  issueKey: `AIC-${n}`,
  since: '2026-03-01T00:00:00Z',
  ...more,
});
const completed: Schemas['CompletedTask'] = {
  jobId: 'AIC-1.1',
  action: 'provision',
  state: 'succeeded',
  grant: {
    id: 'AIC-1',
    state: 'active',
    tool: { id: 'chatgpt', name: 'ChatGPT' },
    holder: { accountId: 'acc-1', displayName: 'Person 1' },
    days: 30,
    endsAt: '2026-04-12T12:00:00Z',
    standing: 'active',
    expiryLabel: '30 days remaining',
  },
};

/** An API whose list is without a task once that was completed. */
function waiting(items: Schemas['Task'][], answer: ReturnType<typeof refusal> | { body: unknown } = { body: completed }) {
  let left = items;
  return (call: Sent) => {
    if (call.path.startsWith('/tasks?')) return { body: { items: left } };
    if (!('status' in answer)) left = left.filter(({ jobId }) => call.path !== `/tasks/${jobId}/completion`);
    return answer;
  };
}
const names = () => screen.queryAllByRole('button', { name: /^Mark/ }).map((button) => button.getAttribute('aria-label'));
const mark = async (name: RegExp, label: string, note = '') => {
  await userEvent.click(await screen.findByRole('button', { name }));
  const dialog = within(await screen.findByRole('dialog'));
  if (note !== '') await userEvent.type(dialog.getByLabelText('Note'), note);
  await userEvent.click(dialog.getByRole('button', { name: label }));
  return dialog;
};

describe('manual tasks', () => {
  it('have a button that is named by their action', async () => {
    stage(<ManualTasks key="page" />, { answer: waiting([task(1), task(2, 'deprovision'), task(3, 'verify')]) });
    await waitFor(() =>
      expect(names()).toEqual([
        'Mark fulfilled: ChatGPT for Person 1',
        'Mark deprovisioned: ChatGPT for Person 2',
        'Mark verified: ChatGPT for Person 3',
      ]),
    );
  });

  it('are only looked at by an auditor', async () => {
    stage(<ManualTasks key="page" />, { me: AUDITOR, answer: waiting([task(1)]) });
    await screen.findByText('AIC-1');
    expect(names()).toEqual([]);
    expect(screen.getByText(/you can look at them/)).toBeTruthy();
  });

  it('are not asked for by somebody who neither decides nor audits', async () => {
    const asked: string[] = [];
    const requester = { ...APPROVER, roles: ['requester' as const], decides: false, projects: [] };
    stage(<ManualTasks key="page" />, { me: requester, answer: ({ path }) => void asked.push(path) });
    await screen.findByText('This is not for your account');
    expect(asked).toEqual([]);
  });

  it('show why a connector could not do it, and lead to their issue', async () => {
    stage(<ManualTasks key="page" />, { answer: waiting([task(1, 'provision', { reason: 'The group is gone.' })]) });
    await screen.findByText('The group is gone.');
    expect(screen.getByRole('link', { name: 'AIC-1 in Jira' }).getAttribute('href')).toBe('https://jira.example.com/browse/AIC-1');
  });

  it.each<[note: string, body: object]>([
    ['', {}],
    ['seat 12', { note: 'seat 12' }],
  ])('are completed with the note "%s", and the next one has the focus', async (note, body) => {
    const { sent } = stage(<ManualTasks key="page" />, { answer: waiting([task(1), task(2)]) });
    await mark(/Person 1$/, 'Mark fulfilled', note);
    await screen.findByText(/active until Apr 12, 2026/);
    await waitFor(() => expect(document.activeElement?.id).toBe('task-AIC-2.1'));
    expect(names()).toEqual(['Mark fulfilled: ChatGPT for Person 2']);
    expect(sent).toEqual([{ method: 'POST', path: '/tasks/AIC-1.1/completion', body }]);
  });

  it('leave the focus at the heading when the last one is done', async () => {
    stage(<ManualTasks key="page" />, { answer: waiting([task(1)]) });
    await mark(/Person 1$/, 'Mark fulfilled');
    await screen.findByText('Nothing waits for you');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Manual provisioning actions'));
  });

  it('stay where the API refuses, with its sentence and the note', async () => {
    stage(<ManualTasks key="page" />, { answer: waiting([task(1)], refusal(403, 'forbidden', 'You cannot confirm a task for your own access.')) });
    const dialog = await mark(/Person 1$/, 'Mark fulfilled', 'done');
    await dialog.findByText('You cannot confirm a task for your own access.');
    expect((dialog.getByLabelText('Note') as HTMLTextAreaElement).value).toBe('done');
  });

  it('are filtered by what the address says, and shown again without it', async () => {
    const { address } = stage(<ManualTasks key="page" />, { at: '/?action=verify', answer: waiting([task(1)]) });
    await userEvent.click(await screen.findByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(names()).toHaveLength(1));
    expect(address()).toBe('/');
  });
});
