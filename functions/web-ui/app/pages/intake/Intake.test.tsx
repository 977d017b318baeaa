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

  it('shows auditors what is chosen without asking Jira, which the API does for admins alone', async () => {
    const asked: string[] = [];
    stage(<Intake />, {
      me: AUDITOR,
      answer: (sent) => {
        asked.push(sent.path);
        return sent.path === '/settings/intake' ? { body: current } : refusal(403, 'forbidden', 'It is for Jira admins.');
      },
    });
    await screen.findByText('AIC');
    await screen.findByText(/Only Jira admins change them/);
    expect(screen.queryByRole('tab', { name: 'Not let in' })).toBeNull();
    expect(screen.queryByText('It is for Jira admins.')).toBeNull();
    expect(asked.filter((path) => path.includes('choices'))).toEqual([]);
  });

  it('saves on the version that was typed on, though it was read again meanwhile', async () => {
    let version = 3;
    const { sent } = stage(<Intake />, {
      me: ADMIN,
      answer: (call) => {
        if (call.path.startsWith('/settings/intake/choices')) return { body: choices };
        if (call.path === '/settings/intake/webhook-secret') {
          version = 4; // somebody else saved the settings
          return { body: { set: true, rotating: true } };
        }
        return { body: { ...current, version }, tag: `"${version}"` };
      },
    });
    await tickRequestType();
    await userEvent.click(screen.getByRole('tab', { name: 'Connection' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Make a random one' }));
    await userEvent.click(screen.getByRole('button', { name: 'Rotate' }));
    await screen.findByText('Both secrets are accepted now');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('The settings are saved');
    expect(sent.at(-1)).toMatchObject({ path: '/settings/intake', on: 'If-Match: "3"' });
  });

  it('takes a group from a role and adds one that was searched for', async () => {
    const { sent } = stage(<Intake />, {
      me: ADMIN,
      at: '/?tab=people',
      answer: (call) => (call.path.includes('groups=ai-a') ? { body: { ...choices, groups: ['ai-admins'] } } : answers({ body: current })(call)),
    });
    await userEvent.type(await screen.findByRole('combobox', { name: 'Approvers' }), '{Backspace}');
    await screen.findByText('No group approves yet, so Jira admins approve.');
    await userEvent.type(screen.getByRole('combobox', { name: 'Auditors' }), 'ai-a');
    await userEvent.click(await screen.findByRole('option', { name: 'ai-admins' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('The settings are saved');
    expect(sent[0]?.body).toMatchObject({ roleGroups: { approver: [], auditor: ['ai-admins'] } });
  });

  it('counts what was not let in by its reason', async () => {
    const refused = {
      issueKey: 'OPS-7',
      reason: 'wrong-project',
      says: 'It is in another project.',
      whatToDo: 'Raise it in AIC.',
      firstAt: '2026-01-05T08:00:00Z',
      lastAt: '2026-01-05T08:00:00Z',
      times: 2,
      url: 'https://jira.example.com/browse/OPS-7',
    };
    stage(<Intake />, {
      me: ADMIN,
      at: '/?tab=refused',
      answer: (sent) => (sent.path.startsWith('/intake/refusals') ? { body: { items: [refused], counts: { 'wrong-project': 12 } } } : answers({ body: current })(sent)),
    });
    await screen.findByText('Another project');
    await screen.findByText('12 issues');
    await screen.findByText('Raise it in AIC.');
  });

  it('is not for people who neither set up nor audit', async () => {
    const { sent } = stage(<Intake />, { answer: answers({ body: current }) });
    await screen.findByText('This is not for your account');
    expect(sent).toEqual([]);
  });
});
