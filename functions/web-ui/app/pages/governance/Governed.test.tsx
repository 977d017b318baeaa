import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ADMIN, answering, change, policy } from '../../test/governance';
import { AUDITOR, refusal, stage } from '../../test/stage';
import Governance from './Governance';

const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const at = (search: string) => `/admin/governance?${search}`;
// the whole page is drawn again at each step
const SLOW = { timeout: 30_000 };

describe('a governed record', SLOW, () => {
  const addPolicy = async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Add a policy' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox', { name: /^Name/ }), 'Fast lane');
    return dialog;
  };

  it('is added only where there is none, under an id made from its name', async () => {
    const answer = answering(() => ({ status: 201, body: policy, tag: '"1"' }));
    const { sent } = stage(<Governance />, { me: ADMIN, at: at('tab=policies'), answer });
    const dialog = await addPolicy();
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await screen.findByText('Saved');
    const body = { name: 'Fast lane', autoApprove: true, groups: [] };
    expect(sent).toEqual([{ method: 'PUT', path: '/settings/approval-policies/fast-lane', body, on: 'If-None-Match: *' }]);
  });

  it('says that its id is taken, and keeps what was typed', async () => {
    stage(<Governance />, { me: ADMIN, at: at('tab=policies'), answer: answering(() => refusal(412, 'stale-version', 'Get it again.')) });
    const dialog = await addPolicy();
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await dialog.findByText(/^This id is in use, or was/);
    expect(dialog.getByRole<HTMLInputElement>('textbox', { name: /^Name/ }).value).toBe('Fast lane');
  });

  it('is changed and taken out of use on the version that was read', async () => {
    const answer = answering(() => ({ body: policy, tag: '"5"' }));
    const { sent } = stage(<Governance />, { me: ADMIN, at: at('tab=policies&policy=quick'), answer });
    await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
    const form = within(await screen.findByRole('dialog'));
    type(form.getByRole('spinbutton', { name: 'Longest access, in days' }), '5');
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    await screen.findByText('Saved');
    await userEvent.click(await screen.findByRole('button', { name: 'Take out of use' }));
    const sure = within(await screen.findByRole('dialog', { name: /Take this policy out of use/ }));
    await userEvent.click(sure.getByRole('button', { name: 'Take out of use' }));
    await screen.findByText(/^Taken out of use/);
    const path = '/settings/approval-policies/quick';
    expect(sent).toEqual([
      { method: 'PUT', path, body: { name: 'Quick', autoApprove: true, groups: ['staff'], maxDays: 5 }, on: 'If-Match: "4"' },
      { method: 'DELETE', path, body: undefined, on: 'If-Match: "4"' },
    ]);
  });

  it('is there for auditors to read', async () => {
    stage(<Governance />, { me: AUDITOR, at: at('tab=policies&policy=quick'), answer: answering() });
    await screen.findAllByText(/^Approves every tool in every project for members of staff/);
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add a policy' })).toBeNull();
  });
});

describe('a proposed change', SLOW, () => {
  it('is approved by another admin', async () => {
    const { sent } = stage(<Governance />, {
      me: ADMIN,
      at: at('tab=changes&change=c1'),
      answer: answering(() => ({ body: { ...change, state: 'applied' } })),
    });
    await screen.findByText('30 → 31');
    await press('Approve');
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Approve' }));
    await screen.findByText('This is decided.');
    expect(sent.map(({ path }) => path)).toEqual(['/settings/changes/c1/approval']);
  });

  it('is not approved by whoever proposed it, who may take it back', async () => {
    const mine = { proposedBy: { accountId: 'acc-admin', displayName: 'Amal' } };
    stage(<Governance />, { me: ADMIN, at: at('tab=changes&change=c1'), answer: answering(undefined, mine) });
    await screen.findByText(/^You proposed this: another Jira admin/);
    expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Take back' })).toBeTruthy();
  });

  it('is refused with a reason alone', async () => {
    const { sent } = stage(<Governance />, {
      me: ADMIN,
      at: at('tab=changes&change=c1'),
      answer: answering(() => ({ body: { ...change, state: 'declined' } })),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Refuse' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Refuse' }));
    expect(sent).toEqual([]);
    await userEvent.type(dialog.getByRole('textbox', { name: /^Reason/ }), 'Not now');
    await userEvent.click(dialog.getByRole('button', { name: 'Refuse' }));
    await screen.findByText('This is decided.');
    expect(sent).toEqual([{ method: 'POST', path: '/settings/changes/c1/refusal', body: { reason: 'Not now' } }]);
  });
});
