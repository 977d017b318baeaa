import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../api/client';
import { APPROVER, AUDITOR, refusal, stage, type Sent } from '../../test/stage';
import { blocksOf } from './blocks';
import Connectors from './Connectors';

const ADMIN = { ...APPROVER, roles: ['requester', 'jiraAdmin'] as (typeof APPROVER)['roles'] };
const tool: Schemas['Tool'] = {
  id: 'github-copilot',
  name: 'GitHub Copilot',
  provider: 'GitHub',
  status: 'approved',
  riskLevel: 'low',
  defaultDays: 30,
  maxDays: 180,
  guidance: '',
  connector: { type: 'okta-group', groupId: '00g-copilot' },
  category: 'code',
};
const active: Schemas['Licence'] = { version: 1, state: 'active', says: 'Connectors work.', settings: { reference: 'L-1', suspended: false } };

describe('what keeps a connector from working', () => {
  it.each<[string, Partial<Schemas['Tool']>, Schemas['Licence']['state'], string[]]>([
    ['nothing', {}, 'active', []],
    ['no licence', {}, 'none', ['licence']],
    ['a licence that has ended', {}, 'ended', ['licence']],
    ['a suspended licence', {}, 'suspended', ['licence']],
    ['no group', { connector: { type: 'okta-group' } }, 'active', ['group']],
    ['a tool that nobody can ask for', { status: 'blocked' }, 'active', ['status']],
    ['all of it', { status: 'restricted', connector: { type: 'entra-group' } }, 'none', ['licence', 'group', 'status']],
  ])('is %s', (_, change, state, blocks) => expect(blocksOf({ ...tool, ...change }, { ...active, state })).toEqual(blocks));
});

const answers = (put: { status?: number; body: unknown }) => (sent: Sent) =>
  sent.path === '/settings/licence' ? (sent.method === 'PUT' ? put : { body: active }) : sent.path.startsWith('/tools') ? { body: { items: [tool] } } : undefined;

describe('Connectors', () => {
  it('sends the licence as a whole, and says so where another admin has to approve it', async () => {
    const { sent } = stage(<Connectors />, { me: ADMIN, answer: answers({ status: 202, body: {} }) });
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Suspended' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/Another admin has to approve this change/);
    expect(sent).toEqual([{ method: 'PUT', path: '/settings/licence', body: { reference: 'L-1', suspended: true } }]);
  });

  it('keeps what was typed when somebody was faster', async () => {
    stage(<Connectors />, { me: ADMIN, answer: answers(refusal(412, 'stale-version', 'Another version.')) });
    const field = await screen.findByLabelText<HTMLInputElement>(/^Reference/);
    await userEvent.type(field, '-new');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(/Somebody has changed this meanwhile/);
    expect(field.value).toBe('L-1-new');
  });

  it('shows each tool with its group, and lets auditors only look', async () => {
    stage(<Connectors />, { me: AUDITOR, answer: answers({ body: active }) });
    const row = await screen.findByRole('row', { name: /GitHub Copilot/ });
    within(row).getByText('00g-copilot');
    within(row).getByText('Works by itself');
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });
});
