import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ADMIN, answering, proposal, RULES } from '../../test/governance';
import { AUDITOR, refusal, stage } from '../../test/stage';
import Governance from './Governance';

const lapse = () => screen.findByRole<HTMLInputElement>('spinbutton', { name: 'Undecided requests lapse after, in days' });
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
// the whole page is drawn again at each step
const SLOW = { timeout: 30_000 };
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

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
