import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../api/client';
import { APPROVER, AUDITOR, refusal, stage, type Sent } from '../../test/stage';
import Catalog from './Catalog';
import { parseFile } from './governanceFile';

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

  it('is read by auditors, and changed by nobody but Jira admins', async () => {
    stage(<Catalog />, { me: AUDITOR, at: '/admin/catalog?tool=claude', answer: catalog });
    await screen.findByRole('heading', { name: 'Claude' });
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add a tool' })).toBeNull();
  });
});

describe('a file to bring in', () => {
  it.each([
    ['{', 1, /not a JSON file/],
    ['{}', 2, /no file of AI Clearance/],
    ['[]', 2, /no file of AI Clearance/],
    ['{"format":"ai-clearance/governance@1"}', 1024 * 1024 + 1, /1025 KiB/],
  ])('%s of %i bytes is none, and says why', (text, bytes, why) => {
    const parsed = parseFile(text, bytes);
    expect('wrong' in parsed && parsed.wrong).toMatch(why);
  });

  it('is one of exactly 1 MiB', () => expect(parseFile('{"format":"ai-clearance/governance@1"}', 1024 * 1024)).toHaveProperty('file'));
});
