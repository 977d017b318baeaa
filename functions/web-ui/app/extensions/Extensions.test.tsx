import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Schemas } from '../api/client';
import { APPROVER, AUDITOR, stage, type Sent } from '../test/stage';
import { Extensions } from './Extensions';

const me = { accountId: APPROVER.accountId, displayName: APPROVER.displayName };
const somebody = { accountId: 'acc-2', displayName: 'Bo' };
const extension = (n: number, more: Partial<Schemas['Extension']> = {}): Schemas['Extension'] => ({
  id: `AIC-${n}.1`,
  state: 'asked',
  grantId: `AIC-${n}`,
  tool: { id: 'claude', name: 'Claude' },
  holder: { accountId: `acc-${n}0`, displayName: `Holder ${n}` },
  days: 14,
  reason: 'Not done yet.',
  askedBy: somebody,
  askedAt: '2026-03-01T00:00:00Z',
  ...more,
});
function waiting(items: Schemas['Extension'][]) {
  let left = items;
  return (call: Sent) => {
    if (call.path.startsWith('/extensions?')) return { body: { items: left } };
    left = left.filter(({ id }) => !call.path.startsWith(`/extensions/${id}/`));
    return { body: extension(1, { state: 'approved' }) };
  };
}
const offered = () => screen.queryAllByRole('button', { name: /^(Approve|Decline) / }).map((button) => button.getAttribute('aria-label'));

describe('extensions', () => {
  it.each<[who: string, more: Partial<Schemas['Extension']>, says: string]>([
    ['whoever asked', { askedBy: me }, 'You asked for it: somebody else approves.'],
    ['whoever has the access', { holder: me }, 'It is your access: somebody else approves.'],
  ])('are declined but not approved by %s', async (_, more, says) => {
    stage(<Extensions key="page" />, { answer: waiting([extension(1, more)]) });
    await screen.findByText(says);
    expect(offered()).toEqual([expect.stringMatching(/^Decline/)]);
  });

  it('are only looked at by an auditor', async () => {
    stage(<Extensions key="page" />, { me: AUDITOR, answer: waiting([extension(1)]) });
    await screen.findByText('14 days');
    expect(offered()).toEqual([]);
  });

  it('are approved by somebody else, and the next one has the focus', async () => {
    const { sent } = stage(<Extensions key="page" />, { answer: waiting([extension(1), extension(2)]) });
    await userEvent.click(await screen.findByRole('button', { name: 'Approve the extension of Claude for Holder 1' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Approve' }));
    await waitFor(() => expect(document.activeElement?.id).toBe('extension-AIC-2.1'));
    expect(sent).toEqual([{ method: 'POST', path: '/extensions/AIC-1.1/approval', body: {} }]);
  });

  it('are declined with a reason only', async () => {
    const { sent } = stage(<Extensions key="page" />, { answer: waiting([extension(1)]) });
    await userEvent.click(await screen.findByRole('button', { name: 'Decline the extension of Claude for Holder 1' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Decline' }));
    await dialog.findByText('Required');
    expect(sent).toEqual([]);
    await userEvent.type(dialog.getByLabelText(/^Reason/), ' enough ');
    await userEvent.click(dialog.getByRole('button', { name: 'Decline' }));
    await screen.findByText('No extension waits');
    expect(sent).toEqual([{ method: 'POST', path: '/extensions/AIC-1.1/refusal', body: { reason: 'enough' } }]);
  });
});
