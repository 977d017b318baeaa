import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Schemas } from '../api/client';
import { APPROVER, AUDITOR, refusal, stage, type Sent } from '../test/stage';
import { isDays } from './AskException';
import { Exceptions } from './Exceptions';

const me = { accountId: APPROVER.accountId, displayName: APPROVER.displayName };
const exception = (more: Partial<Schemas['Exception']> = {}): Schemas['Exception'] => ({
  id: 'x1',
  state: 'asked',
  inForce: false,
  subject: { accountId: 'acc-1', displayName: 'Cleo' },
  toolId: 'scribe',
  riskLevel: 'high',
  overrides: ['tool-is-requestable'],
  owner: { accountId: 'acc-2', displayName: 'Ada' },
  reason: 'A pilot.',
  askedBy: { accountId: 'acc-3', displayName: 'Bo' },
  askedAt: '2026-03-01T00:00:00Z',
  endsAt: '2026-04-01T00:00:00Z',
  ...more,
});
const tools = { items: [{ id: 'scribe', name: 'Scribe', status: 'restricted' }] };
const answering =
  (one: Schemas['Exception'], answer?: (sent: Sent) => { status?: number; body: unknown }) =>
  (call: Sent) => {
    if (call.path.startsWith('/tools')) return { body: tools };
    if (call.path.startsWith('/exceptions?')) return { body: { items: call.path.includes(`status=${one.state}`) ? [one] : [] } };
    return call.method === 'GET' ? { body: one } : (answer?.(call) ?? { body: one });
  };
const STEPS = ['Approve', 'Decline', 'Let it be', 'Revoke'];
const offered = () => STEPS.filter((name) => screen.queryByRole('button', { name }) !== null);
const panel = { at: '/?exception=x1' };

describe('what is offered for an exception', () => {
  it.each<[says: string, more: Partial<Schemas['Exception']>, steps: string[], why?: string]>([
    ['one that was asked for by somebody else', {}, ['Approve', 'Decline']],
    ['one that I asked for', { askedBy: me }, ['Decline'], 'You asked for it: somebody else approves.'],
    ['one about my own access', { subject: me }, ['Decline'], 'It is about your own access: somebody else sees to it.'],
    ['one that I own', { owner: me }, ['Decline'], 'You own it: somebody else sees to it.'],
    ['an active one', { state: 'active', inForce: true }, ['Let it be', 'Revoke']],
    ['an active one that I asked for', { state: 'active', inForce: true, askedBy: me }, ['Let it be', 'Revoke']],
    ['an active one that I own', { state: 'active', inForce: true, owner: me }, ['Revoke'], 'You own it: somebody else sees to it.'],
    ['one that is over', { state: 'expired' }, [], 'Nothing more: it is over. Where it is still needed, ask for a new one.'],
  ])('%s', async (_, more, steps, why) => {
    stage(<Exceptions key="page" />, { ...panel, answer: answering(exception(more)) });
    await screen.findByText('A pilot.');
    expect(offered()).toEqual(steps);
    if (why !== undefined) expect(screen.getByText(why)).toBeTruthy();
  });

  it('is nothing to an auditor', async () => {
    stage(<Exceptions key="page" />, { ...panel, me: AUDITOR, answer: answering(exception()) });
    await screen.findByText('A pilot.');
    expect(offered()).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Ask for an exception' })).toBeNull();
  });

  it('is refused in the words of the API where accounts alone do not tell', async () => {
    stage(<Exceptions key="page" />, {
      ...panel,
      answer: answering(exception(), () => refusal(403, 'forbidden', 'You stand in for somebody who owns it.')),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Approve' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Approve' }));
    await dialog.findByText('You stand in for somebody who owns it.');
  });

  it('needs a reason where it ends something', async () => {
    const { sent } = stage(<Exceptions key="page" />, { ...panel, answer: answering(exception({ state: 'active', inForce: true })) });
    await userEvent.click(await screen.findByRole('button', { name: 'Revoke' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Revoke' }));
    await dialog.findByText('Required');
    await userEvent.type(dialog.getByLabelText(/^Reason/), 'over');
    await userEvent.click(dialog.getByRole('button', { name: 'Revoke' }));
    await waitFor(() => expect(sent).toEqual([{ method: 'POST', path: '/exceptions/x1/revocation', body: { reason: 'over' } }]));
  });
});

describe('the list of exceptions', () => {
  it('says in plain words what is set aside, and that it does not hold', async () => {
    stage(<Exceptions key="page" />, { answer: answering(exception({ state: 'active', inForce: false })) });
    await screen.findByText('The tool is restricted: it may be granted all the same');
    expect(screen.getByText('Not in force')).toBeTruthy();
    expect(await screen.findByRole('link', { name: 'Exception of Scribe for Cleo' })).toBeTruthy();
  });

  it('shows the state that the address names', async () => {
    stage(<Exceptions key="page" />, { at: '/?exceptionState=declined', answer: answering(exception()) });
    await screen.findByText('No exception was declined');
  });
});

describe('asking for an exception', () => {
  it.each([
    ['0', false],
    ['1', true],
    ['365', true],
    ['366', false],
    ['1.5', false],
    ['', false],
    ['-3', false],
  ])('for "%s" days', (days, isFine) => {
    expect(isDays(days)).toBe(isFine);
  });

  it('sends what was said, shows what is wrong at its field, and keeps the rest', async () => {
    const { sent } = stage(<Exceptions key="page" />, {
      answer: answering(exception({ state: 'declined' }), () =>
        refusal(400, 'invalid-request', 'Look at the fields.', [{ pointer: '/subject', detail: 'A Jira account id.' }]),
      ),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Ask for an exception' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Ask' }));
    expect(sent).toEqual([]);
    await userEvent.type(dialog.getByLabelText(/^For whom/), 'acc 1');
    await userEvent.type(dialog.getByRole('combobox', { name: /^Tool/ }), 'Scr{Enter}');
    await userEvent.click(dialog.getByLabelText('One person may approve more than one stage'));
    await userEvent.type(dialog.getByLabelText(/^Reason/), 'A pilot.');
    await userEvent.click(dialog.getByRole('button', { name: 'Ask' }));
    await dialog.findByText('A Jira account id.');
    expect((dialog.getByLabelText(/^Reason/) as HTMLTextAreaElement).value).toBe('A pilot.');
    const wish = { subject: 'acc 1', toolId: 'scribe', overrides: ['one-person-one-stage'], owner: 'acc-approver', days: 30, reason: 'A pilot.' };
    expect(sent).toEqual([{ method: 'POST', path: '/exceptions', body: wish }]);
  });
});
