import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../api/client';
import { APPROVER, AUDITOR, refusal, stage, type Sent } from '../../test/stage';
import { blocksOf } from './blocks';
import Connectors from './Connectors';
import { dayOf, endsAtOf } from './ends';

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

  it('is not known to be nothing where the licence could not be read', () => expect(blocksOf(tool, undefined)).toEqual(['licenceUnknown']));
});

describe('the end of a licence', () => {
  const held = '2027-03-31T21:59:59Z';

  it('stays to the moment what it was while its day is the same', () => expect(endsAtOf(dayOf(held), held)).toBe(held));
  it('is the beginning of another day that was chosen', () => expect(endsAtOf('2027-06-01', held)).toBe(new Date(2027, 5, 1).toISOString()));
  it('is none where no day is chosen', () => {
    expect(endsAtOf('', held)).toBeUndefined();
    expect(dayOf(undefined)).toBe('');
  });
});

const versions = {
  items: [
    { version: 2, inUse: true, settings: { reference: 'L-2', suspended: true, reason: 'Unpaid.' }, changed: {} },
    { version: 1, inUse: true, settings: { reference: 'L-1', suspended: false }, changed: {} },
  ],
};

const answers = (put: { status?: number; body: unknown }) => (sent: Sent) =>
  sent.path.startsWith('/settings/licence/versions') ? { body: versions } : sent.path === '/settings/licence' ? (sent.method === 'PUT' ? put : { body: active }) : sent.path.startsWith('/tools') ? { body: { items: [tool] } } : undefined;

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
    expect(within(row).getByRole('link', { name: 'GitHub Copilot' }).getAttribute('href')).toBe('/admin/catalog?tool=github-copilot');
    within(row).getByText('Nothing that can be seen here');
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });

  it('lists what the licence said before', async () => {
    stage(<Connectors />, { me: AUDITOR, answer: answers({ body: active }) });
    const row = await screen.findByRole('row', { name: /L-2/ });
    within(row).getByText('Unpaid.');
    within(row).getByText('Yes');
  });

  it('does not say that a connector works where the licence cannot be read', async () => {
    stage(<Connectors />, {
      me: AUDITOR,
      answer: (sent) => (sent.path === '/settings/licence' ? refusal(403, 'forbidden', 'It is kept from you.') : answers({ body: active })(sent)),
    });
    const row = await screen.findByRole('row', { name: /GitHub Copilot/ });
    within(row).getByText(/The licence cannot be read/);
    expect(within(row).queryByText('Nothing that can be seen here')).toBeNull();
  });
});
