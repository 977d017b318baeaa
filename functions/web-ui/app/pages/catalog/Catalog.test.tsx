import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../api/client';
import { APPROVER, AUDITOR, refusal, stage, type Sent } from '../../test/stage';
import Catalog from './Catalog';
import { parseFile, readFile } from './governanceFile';

const ADMIN = { ...APPROVER, roles: ['requester', 'jiraAdmin'] as (typeof APPROVER)['roles'] };
const tool: Schemas['Tool'] = {
  id: 'claude',
  name: 'Claude',
  provider: 'Anthropic',
  status: 'approved',
  riskLevel: 'high',
  defaultDays: 30,
  maxDays: 90,
  guidance: '<b>Careful</b>',
  connector: { type: 'manual' },
  category: 'chat',
  version: 4,
};
const supplied = [
  { id: 'cursor', name: 'Cursor', provider: 'Anysphere', category: 'code', riskLevel: 'medium', defaultDays: 30, guidance: '' },
  { id: 'claude', name: 'Claude', provider: 'Anthropic', category: 'chat', riskLevel: 'high', defaultDays: 30, guidance: '', known: { id: 'claude', name: 'Claude', status: 'approved' } },
];

function catalog(sent: Sent) {
  if (sent.path.startsWith('/tools?')) return { body: { items: [tool] } };
  if (sent.path === '/tools/claude') return { body: tool };
  if (sent.path === '/catalog/seed' && sent.method === 'GET') return { body: { tools: supplied } };
  return undefined;
}

describe('the catalog', () => {
  it('shows what people wrote as text', async () => {
    stage(<Catalog />, { me: ADMIN, at: '/admin/catalog?tool=claude', answer: catalog });
    await screen.findByText('<b>Careful</b>');
  });

  it('seeds what was chosen, and nothing that the catalog has', async () => {
    const { sent } = stage(<Catalog />, {
      me: ADMIN,
      at: '/admin/catalog?tab=seed',
      answer: (call) =>
        call.method === 'POST' ? { body: { added: 1, known: 0, refused: 0, results: [{ id: 'cursor', name: 'Cursor', outcome: 'added' }] } } : catalog(call),
    });
    const table = await screen.findByRole('table');
    expect(within(table).queryByRole('checkbox', { name: 'Claude' })).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Cursor' }));
    await userEvent.click(screen.getByRole('button', { name: 'Add 1 tool' }));
    await screen.findByText('1 added, 0 known already, 0 refused.');
    await screen.findByText('Cursor: Added.');
    expect(sent).toEqual([{ method: 'POST', path: '/catalog/seed', body: { ids: ['cursor'], status: 'restricted' } }]);
  });

  it('brings a file in only after it was shown what that changes', async () => {
    const planId = 'a'.repeat(64);
    const { sent } = stage(<Catalog />, {
      me: ADMIN,
      at: '/admin/catalog?tab=exchange',
      answer: (call) =>
        call.path.includes('mode=plan')
          ? { body: { planId, counts: { change: 1 }, records: [{ kind: 'tool', id: 'claude', outcome: 'change', differences: [{ field: '/status', from: 'approved', to: 'blocked' }] }] } }
          : call.path.includes('mode=apply')
            ? { body: { planId, counts: { changed: 1 }, records: [{ kind: 'tool', id: 'claude', outcome: 'changed' }] } }
            : catalog(call),
    });
    const file = { format: 'ai-clearance/governance@1', tools: [] };
    await userEvent.upload(await screen.findByLabelText(/Exported file/), new File([JSON.stringify(file)], 'file.json', { type: 'application/json' }));
    await screen.findByText('/status');
    expect(sent).toEqual([{ method: 'POST', path: '/catalog/import?mode=plan', body: file }]);
    await userEvent.click(screen.getByRole('button', { name: 'Apply 1 change' }));
    await screen.findByText('What became of it');
    expect(sent.at(-1)).toEqual({ method: 'POST', path: `/catalog/import?mode=apply&planId=${planId}`, body: file });
  });

  it('keeps what was typed when the API says no, at the field', async () => {
    stage(<Catalog />, {
      me: ADMIN,
      at: '/admin/catalog?add=1',
      answer: (call) => (call.method === 'POST' ? refusal(409, 'conflict', 'Another tool is called so.', [{ pointer: '/name', detail: 'Claude has this name.' }]) : catalog(call)),
    });
    await userEvent.type(await screen.findByLabelText(/^Name/), 'Claude');
    await userEvent.type(screen.getByLabelText(/^Provider/), 'Anthropic');
    await userEvent.click(screen.getByRole('button', { name: 'Add the tool' }));
    await screen.findAllByText('Claude has this name.');
    expect(screen.getByLabelText<HTMLInputElement>(/^Provider/).value).toBe('Anthropic');
  });

  it('takes over what somebody else changed meanwhile, keeps what was typed, and saves on their version', async () => {
    let version = 4;
    const { sent } = stage(<Catalog />, {
      me: ADMIN,
      at: '/admin/catalog?edit=claude',
      answer: (call) => {
        if (call.method === 'PUT') return version === 4 ? ((version = 5), refusal(412, 'stale-version', 'Read it again.')) : { body: tool };
        return call.path === '/tools/claude' ? { body: version === 4 ? tool : { ...tool, provider: 'Anthropic PBC', guidance: 'Theirs' } } : catalog(call);
      },
    });
    const guidance = await screen.findByLabelText(/^Guidance/);
    await userEvent.clear(guidance);
    await userEvent.type(guidance, 'Mine');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Guidance: you both changed it. Yours is kept; theirs is “Theirs”.');
    expect(screen.getByLabelText<HTMLInputElement>(/^Provider/).value).toBe('Anthropic PBC');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('heading', { name: 'Catalog' });
    expect(sent.map(({ method }) => method)).toEqual(['PUT', 'PUT']);
    expect(sent.at(-1)?.body).toMatchObject({ id: 'claude', provider: 'Anthropic PBC', guidance: 'Mine' });
  });

  it('sends nothing while a field needs another look', async () => {
    const { sent } = stage(<Catalog />, { me: ADMIN, at: '/admin/catalog?add=1', answer: catalog });
    await userEvent.type(await screen.findByLabelText(/^Name/), 'Çlaude 4 (Beta)');
    expect(screen.getByLabelText<HTMLInputElement>(/^Id/).value).toBe('claude-4-beta');
    await userEvent.click(screen.getByRole('button', { name: 'Add the tool' }));
    await screen.findByText('This is needed.');
    expect(document.activeElement).toBe(screen.getByLabelText(/^Provider/));
    expect(sent).toEqual([]);
  });

  it('is read by auditors, and changed by nobody but Jira admins', async () => {
    stage(<Catalog />, { me: AUDITOR, at: '/admin/catalog?tool=claude', answer: catalog });
    await screen.findByRole('heading', { name: 'Claude' });
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add a tool' })).toBeNull();
  });
});

describe('a file to bring in', () => {
  it.each([
    ['{', /not a JSON file/],
    ['{}', /no file of AI Clearance/],
    ['[]', /no file of AI Clearance/],
    ['{"format":"ai-clearance/governance@2"}', /no file of AI Clearance/],
  ])('%s is none, and says why', (text, why) => {
    const parsed = parseFile(text);
    expect('wrong' in parsed && parsed.wrong).toMatch(why);
  });

  const KNOWN = '{"format":"ai-clearance/governance@1"}';
  const sized = (bytes: number) => new File([KNOWN.padEnd(bytes)], 'file.json');

  it('has at most 1 MiB', async () => {
    expect(await readFile(sized(1024 * 1024))).toHaveProperty('file');
    expect(await readFile(sized(1024 * 1024 + 1))).toMatchObject({ wrong: expect.stringContaining('1025 KiB') });
  });
});
