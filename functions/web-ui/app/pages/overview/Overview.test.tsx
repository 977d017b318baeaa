import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { APPROVER, refusal, stage, type Sent } from '../../test/stage';
import Overview from './Overview';

const ADMIN = { ...APPROVER, roles: ['requester', 'jiraAdmin'] as (typeof APPROVER)['roles'] };
const intake = { version: 0, connected: false, tools: [], webhookSecret: { set: true, rotating: false }, credentials: { kind: 'basic' } };
const settings = { project: 'AIC', serviceDesk: '1', portal: '1', requestTypes: ['11'], fields: {}, questions: {}, toolOptions: {}, roleGroups: {} };
const EMPTY: Record<string, unknown> = {
  '/settings/intake': intake,
  '/settings/governance': { version: 0 },
  '/settings/licence': { version: 0, state: 'none', says: 'No licence.' },
};
const DONE: Record<string, unknown> = { ...EMPTY, '/settings/intake': { ...intake, connected: true, settings } };

/** @param lists what the lists give; empty where nothing is said */
const answers = (settled: Record<string, unknown>, lists: Record<string, unknown> = {}) => (sent: Sent) => ({
  body: settled[sent.path] ?? lists[sent.path] ?? { items: [] },
});

const card = async (title: string) => {
  const heading = await screen.findByRole('heading', { level: 3, name: title });
  return within(heading.closest('li') as HTMLElement);
};

const TOOL = { id: 'claude', status: 'approved', connector: { type: 'manual' } };
const FULL = Array.from({ length: 100 }, (_, at) => ({ ...TOOL, id: `tool-${at}` }));

describe('Overview', () => {
  it('shows on an empty deployment what comes first, and where it is done', async () => {
    stage(<Overview />, { me: ADMIN, answer: answers(EMPTY) });
    await screen.findByText('Next: Connect a service project');
    const next = await card('Connect a service project');
    next.getByText('To do');
    expect(next.getByRole('link').getAttribute('href')).toBe('/admin/intake');
    expect(document.querySelector('[aria-current="step"] h3')?.textContent).toBe('Connect a service project');
    (await card('Let it sign in to Jira')).getByText('Done');
    expect((await card('Match the tool field')).getByRole('link').getAttribute('href')).toBe('/admin/intake#intake-options');
    (await card('Approval defaults')).getByText('Optional');
  });

  it('says so when all that is required is done', async () => {
    const lists = {
      '/tools?status=approved&limit=100': { items: [TOOL] },
      '/requests?status=approved&limit=1': { items: [{}], nextCursor: 'next' },
      '/evidence?limit=1': { items: [{}], nextCursor: 'next' },
    };
    stage(<Overview />, { me: ADMIN, answer: answers(DONE, lists) });
    await screen.findByText(/Everything that is required is done/);
    expect(screen.queryByText(/^Next:/)).toBeNull();
    expect(document.querySelector('[aria-current="step"]')).toBeNull();
  });

  it('shows the rest where one part cannot be read, and reads that part alone again', async () => {
    let broken = true;
    const asked: string[] = [];
    stage(<Overview />, {
      me: ADMIN,
      answer: (sent) => {
        asked.push(sent.path);
        return broken && sent.path === '/settings/licence' ? refusal(403, 'forbidden', 'The licence is kept from you.') : answers(EMPTY)(sent);
      },
    });
    (await card('Automate access')).getByText('Cannot tell');
    (await card('Connect a service project')).getByText('To do');
    screen.getByText('The licence is kept from you.');
    broken = false;
    const before = asked.length;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await (await card('Automate access')).findByText('Optional');
    expect(asked.slice(before)).toEqual(['/settings/licence']);
  });

  it('counts no further than it has read', async () => {
    const lists = {
      '/tools?status=approved&limit=100': { items: FULL, nextCursor: 'next' },
      '/tools?status=blocked&limit=100': { items: FULL.slice(0, 3) },
      '/tools?limit=100': { items: FULL, nextCursor: 'next' },
    };
    stage(<Overview />, { me: ADMIN, answer: answers(DONE, lists) });
    expect((await screen.findByRole('link', { name: /Approved tools/ })).textContent).toBe('100+Approved tools');
    expect(screen.getByRole('link', { name: /Blocked tools/ }).textContent).toBe('3Blocked tools');
    (await card('Automate access')).getByText('Cannot tell');
  });

  it('asks nothing of the API for whoever neither sets up nor audits', async () => {
    const asked: string[] = [];
    stage(<Overview />, { answer: ({ path }) => void asked.push(path) });
    await screen.findByText('This is not for your account');
    expect(asked).toEqual([]);
  });
});
