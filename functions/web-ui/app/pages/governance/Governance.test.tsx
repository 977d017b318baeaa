import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../test/governance';
import { APPROVER, AUDITOR, refusal, stage, type Sent } from '../../test/stage';
import Governance from './Governance';

const ADMIN = { ...APPROVER, accountId: 'acc-admin', roles: ['requester', 'jiraAdmin'] as (typeof APPROVER)['roles'] };
const policy = { id: 'quick', version: 4, inUse: true, changedBy: 'acc-admin', settings: { name: 'Quick', autoApprove: true, groups: ['staff'] } };
const project = { key: 'AIC', version: 1, inUse: true, settings: { name: 'AI requests', fallback: 'jiraAdmins', approvers: {} } };
const change = {
  id: 'c1',
  state: 'waiting',
  record: 'governance/site',
  onVersion: 3,
  proposedBy: { accountId: 'acc-other', displayName: 'Olga Other' },
  proposedAt: '2026-03-01T00:00:00Z',
  reason: 'Audit',
};
const proposal = { status: 202, body: change };

type Said = { status?: number; body: unknown; tag?: string };

const answering = (write?: (sent: Sent) => Said | undefined, more: Partial<typeof change> = {}) => {
  let decided: Said | undefined;
  return (sent: Sent): Said | undefined => {
    if (sent.method === 'GET') return (sent.path === '/settings/changes/c1' ? decided : undefined) ?? reading(sent, more);
    const said = write?.(sent);
    if (sent.method === 'POST') decided = said;
    return said;
  };
};

const reading = (sent: Sent, more: Partial<typeof change>): Said | undefined => {
  const path = sent.path.replace(/\?.*/, '');
  const known: Record<string, Said> = {
    '/settings/governance': { body: { version: 3, settings: RULES }, tag: '"3"' },
    '/settings/approval-policies': { body: { items: [policy] } },
    '/settings/approval-policies/quick': { body: policy, tag: '"4"' },
    '/settings/projects': { body: { items: [project] } },
    '/settings/changes/c1': { body: { ...change, ...more, changes: { pendingDays: '30 → 31' }, outdated: false } },
  };
  return known[path] ?? (path.startsWith('/settings/') ? { body: { items: [] } } : undefined);
};

const lapse = () => screen.findByRole<HTMLInputElement>('spinbutton', { name: 'Undecided requests lapse after, in days' });
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
// the whole page is drawn again at each step
const SLOW = { timeout: 30_000 };
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const at = (search: string) => `/admin/governance?${search}`;

describe('the rules by risk', SLOW, () => {
  it('are put as a whole on the version that was read, once what changes was shown', async () => {
    const saved = { body: { version: 4, settings: { ...RULES, pendingDays: 31 } }, tag: '"4"' };
    const { sent } = stage(<Governance />, { me: ADMIN, answer: answering(() => saved) });
    type(await lapse(), '31');
    expect(screen.getByRole('list', { name: 'What changes' }).textContent).toBe('Undecided requests lapse after, in days: 30 → 31');
    expect(screen.getByText(/Your unsaved changes are not part of it/)).toBeTruthy();
    type(screen.getByRole('textbox', { name: 'Reason for the change' }), 'Audit');
    await press('Save');
    await screen.findByText('Saved. The rules are at version 4.');
    expect(sent).toEqual([{ method: 'PUT', path: '/settings/governance', body: { ...RULES, pendingDays: 31, reason: 'Audit' }, on: 'If-Match: "3"' }]);
  });

  it('say that another admin has to approve, and lead there', async () => {
    stage(<Governance />, { me: ADMIN, answer: answering(() => proposal) });
    type(await lapse(), '31');
    await press('Save');
    await screen.findByText(/^Another admin has to approve this change/);
    expect(screen.getByRole('link', { name: 'Open Changes' }).getAttribute('href')).toBe('/?tab=changes');
    expect((await lapse()).value).toBe('30');
  });

  it('keep what was typed where somebody was faster, until they are loaded again', async () => {
    stage(<Governance />, { me: ADMIN, answer: answering(() => refusal(412, 'stale-version', 'Get it again.')) });
    type(await lapse(), '31');
    await press('Save');
    await screen.findByText(/^Somebody has changed this meanwhile/);
    expect((await lapse()).value).toBe('31');
    await press('Load again');
    await screen.findByText(/In force: version 3/);
    expect((await lapse()).value).toBe('30');
  });

  it('say at a field what is wrong with it, and keep it', async () => {
    const errors = [{ pointer: '/pendingDays', detail: 'Too long for this site.' }];
    stage(<Governance />, { me: ADMIN, answer: answering(() => refusal(422, 'invalid', 'Correct it.', errors)) });
    type(await lapse(), '31');
    await press('Save');
    const field = await lapse();
    await screen.findAllByText('Too long for this site.');
    expect(field.value).toBe('31');
    expect(document.getElementById(field.getAttribute('aria-describedby')?.split(' ')[0] ?? '')?.textContent).toContain('Too long for this site.');
  });

  it('are not sent while a field is beyond its limits', async () => {
    const { sent } = stage(<Governance />, { me: ADMIN, answer: answering() });
    type(await lapse(), '366');
    expect(screen.getByText('A whole number from 1 to 365.')).toBeTruthy();
    await press('Save');
    expect(sent).toEqual([]);
    await press('Discard changes');
    expect((await lapse()).value).toBe('30');
  });

  it('add, move and remove stages by buttons', async () => {
    const { sent } = stage(<Governance />, { me: ADMIN, answer: answering(() => proposal) });
    await lapse();
    await press('Add a stage (Low)');
    await press('Move Security reviewer earlier (Low)');
    await press('Remove the stage of Jira admin (Critical)');
    await press('Save');
    await screen.findByText(/^Another admin has to approve/);
    const { rules } = sent[0]?.body as typeof RULES;
    expect(rules.low.stages).toEqual([
      { role: 'securityReviewer', quorum: 1 },
      { role: 'approver', quorum: 1 },
    ]);
    expect(rules.critical.stages.map(({ role }) => role)).toEqual(['approver', 'securityReviewer']);
  });

  it('can be read by auditors, who change nothing and are told why', async () => {
    stage(<Governance />, { me: AUDITOR, answer: answering() });
    expect((await lapse()).disabled).toBe(true);
    expect(screen.getByText(/only Jira admins change how access is governed/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Add a stage/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Simulate' })).toBeTruthy();
  });

  it('are not for others', async () => {
    stage(<Governance />, { answer: answering() });
    await screen.findByText('This is not for your account');
  });
});

describe('a governed record', SLOW, () => {
  const addPolicy = async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Add a policy' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox', { name: /^Name/ }), 'Fast lane');
    return dialog;
  };

  it('is added only where there is none, under an id made from its name', async () => {
    const { sent } = stage(<Governance />, { me: ADMIN, at: at('tab=policies'), answer: answering(() => ({ status: 201, body: policy, tag: '"1"' })) });
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
    const { sent } = stage(<Governance />, { me: ADMIN, at: at('tab=policies&policy=quick'), answer: answering(() => ({ body: policy, tag: '"5"' })) });
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
