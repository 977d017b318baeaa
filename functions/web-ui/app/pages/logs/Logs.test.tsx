import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { AUDITOR, refusal, stage, type Sent } from '../../test/stage';
import type { Entry } from './entries';
import Logs from './Logs';
import type { Verdict } from './verification';

const hash = 'b'.repeat(64);
const entry = (seq: number, kind: string): Entry => ({
  v: 1,
  seq,
  id: `request/AIC-${seq}#1`,
  kind,
  at: '2026-03-10T12:00:00Z',
  actor: 'person:acc-approver',
  entity: `request/AIC-${seq}`,
  version: 1,
  details: {},
  contentHash: hash,
  intakeMac: hash,
  prevHash: hash,
  entryHash: hash,
  entryMac: hash,
  macKeyId: 'k1',
});

const intact: Verdict = { verdict: 'intact', checked: 500, fromSeq: 1, toSeq: 500, complete: false, unsealed: 0 };

function log(sent: Sent) {
  if (!sent.path.startsWith('/evidence?')) return undefined;
  return sent.path.includes('cursor=older')
    ? { body: { items: [entry(1, 'tool_added')] } }
    : { body: { items: [entry(3, 'request_denied'), entry(2, 'request_approved')], nextCursor: 'older' } };
}

describe('the governance log', () => {
  it('shows what the filter lets through, and looks further back when asked to', async () => {
    stage(<Logs />, { me: AUDITOR, at: '/admin/logs?kind=tool_added', answer: log });
    await screen.findByText('Nothing matches');
    expect(screen.getByText('Searched the latest 2 entries; none shown.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Search further back' }));
    await screen.findByRole('link', { name: 'Entry 1: details' });
    expect(screen.getByText('Searched the latest 3 entries; 1 shown.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Search further back' })).toBeNull();
  });

  it('looks further back until it finds something', async () => {
    const pages: Record<string, unknown> = {
      '': { items: [entry(9, 'request_denied')], nextCursor: 'a' },
      a: { items: [entry(8, 'request_denied')], nextCursor: 'b' },
      b: { items: [entry(7, 'tool_added')], nextCursor: 'c' },
      c: { items: [entry(6, 'tool_added')] },
    };
    stage(<Logs />, {
      me: AUDITOR,
      at: '/admin/logs?kind=tool_added',
      answer: ({ path }) => (path.startsWith('/evidence?') ? { body: pages[/cursor=(.)/.exec(path)?.[1] ?? ''] } : undefined),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Search further back' }));
    await screen.findByText('Searched the latest 3 entries; 1 shown.');
    await userEvent.click(screen.getByRole('button', { name: 'Search further back' }));
    await screen.findByText('Searched the latest 4 entries; 2 shown.');
  });

  it('opens an entry that is not among those that were read, and leads along the chain', async () => {
    stage(<Logs />, {
      me: AUDITOR,
      at: '/admin/logs?entry=1',
      answer: (call) => (call.path === '/evidence/1' ? { body: entry(1, 'tool_added') } : log(call)),
    });
    await screen.findByRole('heading', { name: 'Entry 1' });
    await screen.findByRole('button', { name: 'Copy entryMac' });
    expect(screen.getByText('This is the first entry.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Entry after' }).getAttribute('href')).toContain('entry=2');
  });

  it('verifies on and on until the whole chain is checked', async () => {
    const { sent } = stage(<Logs />, {
      me: AUDITOR,
      answer: (call) => {
        if (call.path !== '/evidence/verification') return log(call);
        const { fromSeq } = call.body as { fromSeq?: number };
        return { body: fromSeq === undefined ? intact : { ...intact, fromSeq: 501, checked: 20, toSeq: 520, complete: true } };
      },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Verify' }));
    await screen.findByText('The chain is intact');
    expect(screen.getByText('520 entries checked, from 1 to 520.')).toBeTruthy();
    expect(sent.map((call) => call.body)).toEqual([{}, { fromSeq: 501 }]);
  });

  it('says where a chain is broken, and leads there', async () => {
    stage(<Logs />, {
      me: AUDITOR,
      answer: (call) =>
        call.path === '/evidence/verification'
          ? { body: { ...intact, verdict: 'broken', checked: 3, toSeq: 3, firstBad: { seq: 3, reason: 'entry-hash' } } }
          : log(call),
    });
    await userEvent.click(screen.getByRole('button', { name: 'Verify' }));
    await screen.findByText('The chain is broken');
    expect(screen.getByRole('link', { name: 'The first that is wrong is entry 3.' }).getAttribute('href')).toContain('entry=3');
    expect(screen.getByText(/Its hash is not that of what it says/)).toBeTruthy();
    expect(screen.getByText('2 entries checked, from 1 to 3.')).toBeTruthy();
  });

  it('keeps the range when it was asked too often', async () => {
    stage(<Logs />, { me: AUDITOR, answer: (call) => (call.path === '/evidence/verification' ? refusal(429, 'rate-limited', 'Wait a little.') : log(call)) });
    await userEvent.type(screen.getByLabelText('From entry'), '2');
    await userEvent.click(screen.getByRole('button', { name: 'Verify' }));
    await screen.findByText('Wait a little.');
    expect((screen.getByLabelText('From entry') as HTMLInputElement).value).toBe('2');
    await waitFor(() => expect((screen.getByRole('button', { name: 'Verify' }) as HTMLButtonElement).disabled).toBe(false));
  });

  it('takes no range that goes backwards', async () => {
    const { sent } = stage(<Logs />, { me: AUDITOR, answer: log });
    await userEvent.type(screen.getByLabelText('From entry'), '9');
    await userEvent.type(screen.getByLabelText('To entry'), '2');
    expect(screen.getByText('Two numbers, the smaller first')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Verify' }));
    expect(sent).toEqual([]);
  });
});
