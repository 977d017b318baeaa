import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../api/client';
import { APPROVER, AUDITOR, refusal, stage, type Sent } from '../../test/stage';
import Delegations from './Delegations';

const ada = { accountId: 'acc-ada', displayName: 'Ada' };
const me = { accountId: APPROVER.accountId, displayName: APPROVER.displayName };
const delegation = (id: string, from = me, to = ada): Schemas['Delegation'] => ({
  id,
  state: 'inForce',
  from,
  to,
  roles: ['approver'],
  startsAt: '2026-03-01T00:00:00Z',
  endsAt: '2026-03-20T00:00:00Z',
  reason: 'on leave',
});
const lists = (items: Schemas['Delegation'][]) => (sent: Sent) => (sent.path.startsWith('/delegations?') ? { body: { items } } : undefined);
const takeBacks = () => screen.queryAllByRole('button', { name: /^Take back/ });

describe('delegations', () => {
  it('are taken back by whoever lent them, and not by whoever borrows', async () => {
    stage(<Delegations key="page" />, { answer: lists([delegation('mine'), delegation('other', ada, me)]) });
    await screen.findAllByText('Ada');
    expect(takeBacks().map((button) => button.getAttribute('aria-label'))).toEqual(["Take back Alex Approver's delegation to Ada"]);
  });

  it('are all taken back by a Jira admin', async () => {
    const admin: Schemas['Me'] = { ...APPROVER, accountId: 'acc-admin', roles: ['requester', 'jiraAdmin'] };
    stage(<Delegations key="page" />, { me: admin, answer: lists([delegation('one'), delegation('two', ada, me)]) });
    await waitFor(() => expect(takeBacks()).toHaveLength(2));
  });

  it('are only looked at by an auditor, who has nothing to lend', async () => {
    stage(<Delegations key="page" />, { me: AUDITOR, answer: lists([delegation('one')]) });
    await screen.findAllByText('Ada');
    expect(takeBacks()).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Lend my part' })).toBeNull();
    expect(screen.getByText(/You have no part in deciding of your own/)).toBeTruthy();
  });

  it('go when they are taken back, and the focus goes on', async () => {
    let items = [delegation('first'), delegation('second', me, { accountId: 'acc-bo', displayName: 'Bo' })];
    const { sent } = stage(<Delegations key="page" />, {
      answer: (call) => {
        if (call.method === 'GET') return lists(items)(call);
        items = items.slice(1);
        return { body: { ...delegation('first'), state: 'revoked' } };
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: "Take back Alex Approver's delegation to Ada" }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Take back' }));
    await waitFor(() => expect(document.activeElement?.id).toBe('take-back-second'));
    expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /delegations/first/revocation']);
  });
});

describe('lending', () => {
  const lend = async (answer: (sent: Sent) => ReturnType<typeof refusal> | undefined) => {
    const staged = stage(<Delegations key="page" />, { answer: (call) => (call.method === 'GET' ? lists([])(call) : answer(call)) });
    await userEvent.click(await screen.findByRole('button', { name: 'Lend my part' }));
    return { ...staged, dialog: within(await screen.findByRole('dialog')) };
  };
  const type = async (field: HTMLElement, text: string) => {
    await userEvent.click(field);
    await userEvent.keyboard(`${text}{Enter}`);
  };
  const day = (ahead: number) => {
    const then = new Date();
    then.setDate(then.getDate() + ahead);
    return `${then.getMonth() + 1}/${then.getDate()}/${then.getFullYear()}`;
  };

  it('sends nothing while something is missing, and says what', async () => {
    const { sent, dialog } = await lend(() => undefined);
    await userEvent.click(dialog.getByRole('button', { name: 'Lend' }));
    expect(dialog.getByText('Required')).toBeTruthy();
    expect(dialog.getByText('Say on which day and at what time it ends.')).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it('shows what the API refuses at its field, and keeps all that was typed', { timeout: 30_000 }, async () => {
    const { sent, dialog } = await lend(() =>
      refusal(422, 'invalid', 'Look at the fields.', [
        { pointer: '/toEmail', detail: 'There is nobody with this address.' },
        { pointer: '/endsAt', detail: 'Too late in the year.' },
      ]),
    );
    await userEvent.type(dialog.getByLabelText(/^To whom/), 'nobody@example.com');
    await type(dialog.getByLabelText('Ends: date'), day(20));
    await type(dialog.getByLabelText('Ends: time'), '17:35');
    await userEvent.click(dialog.getByRole('button', { name: 'Lend' }));
    await dialog.findByText('There is nobody with this address.');
    expect(dialog.getByText('Too late in the year.')).toBeTruthy();
    expect((dialog.getByLabelText(/^To whom/) as HTMLInputElement).value).toBe('nobody@example.com');
    const ends = new Date(`${day(20)} 17:35`).toISOString();
    expect(sent.map(({ body }) => body)).toEqual([{ toEmail: 'nobody@example.com', roles: ['approver'], endsAt: ends }]);
  });

  it('does not send a term that is too long', { timeout: 30_000 }, async () => {
    const { sent, dialog } = await lend(() => undefined);
    await userEvent.type(dialog.getByLabelText(/^To whom/), 'auditor@example.com');
    await type(dialog.getByLabelText('Ends: date'), day(92));
    await type(dialog.getByLabelText('Ends: time'), '17:35');
    await dialog.findByText(/^It lasts 90 days at most/);
    await userEvent.click(dialog.getByRole('button', { name: 'Lend' }));
    expect(sent).toEqual([]);
  });

  it('does not take a start without its time for none', { timeout: 30_000 }, async () => {
    const { sent, dialog } = await lend(() => undefined);
    await userEvent.type(dialog.getByLabelText(/^To whom/), 'auditor@example.com');
    await type(dialog.getByLabelText('Starts: date'), day(5));
    await type(dialog.getByLabelText('Ends: date'), day(20));
    await type(dialog.getByLabelText('Ends: time'), '17:35');
    await userEvent.click(dialog.getByRole('button', { name: 'Lend' }));
    await dialog.findByText('Choose a date and a time, or leave both empty to begin at once.');
    expect(sent).toEqual([]);
    await userEvent.click(dialog.getByRole('button', { name: 'Clear: Starts' }));
    expect(dialog.queryByText(/^Choose a date and a time/)).toBeNull();
  });
});
