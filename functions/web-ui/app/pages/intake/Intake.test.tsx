import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { APPROVER, AUDITOR, refusal, stage, type Sent } from '../../test/stage';
import Intake from './Intake';

const ADMIN = { ...APPROVER, roles: ['requester', 'jiraAdmin'] as (typeof APPROVER)['roles'] };
const settings = {
  project: 'AIC',
  serviceDesk: '1',
  portal: '1',
  requestTypes: [],
  fields: {},
  questions: {},
  toolOptions: {},
  roleGroups: { approver: ['ai-approvers'], securityReviewer: [], jiraAdmin: [], auditor: [] },
};
const current = { version: 3, connected: true, settings, tools: [], webhookSecret: { set: true, rotating: false }, credentials: { kind: 'basic' } };
const choices = {
  projects: [{ id: '1', key: 'AIC', name: 'AI requests' }],
  serviceDesks: [{ id: '1', projectKey: 'AIC', projectName: 'AI requests' }],
  portals: ['1'],
  requestTypes: [{ id: '11', name: 'Request AI tool', portalId: '1' }],
  fields: { tool: [], days: [], purpose: [], toolUrl: [] },
  issueTypes: [],
  groups: [],
  tools: [],
  withheld: [{ part: 'groups', says: 'Groups cannot be listed: give the account Browse users.' }],
};

const answers = (put: { status?: number; body: unknown }) => (sent: Sent) =>
  sent.path.startsWith('/settings/intake/choices') ? { body: choices } : sent.path !== '/settings/intake' ? undefined : sent.method === 'PUT' ? put : { body: current };

const tickRequestType = async () => userEvent.click(await screen.findByRole('checkbox', { name: 'Request AI tool' }));

describe('Intake & Approvals', () => {
  it('saves all settings, those of other tabs too', async () => {
    const { sent } = stage(<Intake />, { me: ADMIN, answer: answers({ body: current }) });
    await tickRequestType();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('The settings are saved');
    expect(sent).toEqual([{ method: 'PUT', path: '/settings/intake', body: { ...settings, requestTypes: ['11'] } }]);
  });

  it('keeps what was chosen when somebody was faster', async () => {
    stage(<Intake />, { me: ADMIN, answer: answers(refusal(412, 'stale-version', 'It is another version now.')) });
    await tickRequestType();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Not saved');
    expect((screen.getByRole('checkbox', { name: 'Request AI tool' }) as HTMLInputElement).checked).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Load again' }));
    expect((screen.getByRole('checkbox', { name: 'Request AI tool' }) as HTMLInputElement).checked).toBe(false);
  });

  it('says at a field what is wrong with it', async () => {
    stage(<Intake />, {
      me: ADMIN,
      answer: answers(refusal(422, 'invalid', 'Look at the errors.', [{ pointer: '/requestTypes', detail: 'This type is in another portal.' }])),
    });
    await tickRequestType();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const group = await screen.findByRole('group', { name: /Request types/ });
    await within(group).findByText('This type is in another portal.');
  });

  it('says what Jira keeps from the service account', async () => {
    stage(<Intake />, { me: ADMIN, answer: answers({ body: current }) });
    await screen.findByText('Groups cannot be listed: give the account Browse users.');
  });

  it('lets auditors look, and change nothing', async () => {
    stage(<Intake />, { me: AUDITOR, answer: answers({ body: current }) });
    expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Request AI tool' })).disabled).toBe(true);
    expect(screen.queryByRole('tab', { name: 'Not let in' })).toBeNull();
  });

  it('is not for people who neither set up nor audit', async () => {
    const { sent } = stage(<Intake />, { answer: answers({ body: current }) });
    await screen.findByText('This is not for your account');
    expect(sent).toEqual([]);
  });
});
