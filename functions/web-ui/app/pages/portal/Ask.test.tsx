import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { refusal, stage, type Sent } from '../../test/stage';
import { Ask } from './Ask';
import type { Panel } from './wish';

afterEach(() => sessionStorage.clear());

const PANEL: Panel = {
  gate: { open: true },
  tools: [
    { id: 'claude', name: 'Claude', provider: 'Anthropic', riskLevel: 'high', guidance: '<b>Drafts</b> only.', defaultDays: 14, maxDays: 90 },
    { id: 'copilot', name: 'Copilot', provider: 'GitHub', riskLevel: 'low', guidance: '', defaultDays: 30, maxDays: 180, have: 'AIC-9' },
  ],
  newTool: { allowed: true, needsUrl: true, maxDays: 90 },
  limits: { longestDays: 180, longestPurpose: 4000, longestToolName: 200, longestToolUrl: 2000 },
};
const ask = <Ask key="page" panel={PANEL} account="acc-1" place={{ portalId: '1', requestTypeId: '11' }} />;
const raised = {
  id: 's'.repeat(16),
  state: 'raised',
  toolName: 'Claude',
  days: 14,
  receivedAt: '2026-03-01T00:00:00Z',
  issueKey: 'AIC-12',
  url: 'https://jira.example.com/servicedesk/customer/portal/1/AIC-12',
};
const takes = (call: Sent) => (call.path.startsWith('/portal/requests') ? { status: call.method === 'POST' ? 202 : 200, body: raised } : undefined);

/** Lets submissions get lost on their way for as long as it is told to; gives back the key of each. */
function line() {
  const through = globalThis.fetch;
  const state = { down: false, keys: [] as (string | null)[] };
  globalThis.fetch = (input) => {
    const request = input as Request;
    if (request.method === 'POST') state.keys.push(request.headers.get('idempotency-key'));
    return state.down ? Promise.reject(new TypeError('lost')) : through(input);
  };
  return state;
}

const purpose = () => screen.getByRole('textbox', { name: /What do you need it for/ });
const send = () => userEvent.click(screen.getByRole('button', { name: 'Send request' }));
async function fill() {
  await userEvent.click(screen.getByRole('radio', { name: 'Claude' }));
  await userEvent.type(purpose(), 'To draft');
}

describe('the portal form', () => {
  it('is the same submission when it is sent again, also after the page was loaded again, and another when it has changed', async () => {
    stage(ask, { answer: takes });
    const net = line();
    net.down = true;
    await fill();
    await send();
    await screen.findByText('AI Clearance cannot be reached');
    await send();
    await waitFor(() => expect(net.keys).toHaveLength(2));
    await userEvent.type(purpose(), ' texts');
    await send();
    await waitFor(() => expect(net.keys).toHaveLength(3));
    expect(net.keys[0]).toMatch(/^[\x21-\x7e]{1,128}$/);
    expect(net.keys[1]).toBe(net.keys[0]);
    expect(net.keys[2]).not.toBe(net.keys[0]);

    document.body.replaceChildren();
    stage(ask, { answer: takes });
    const later = line();
    expect((purpose() as HTMLTextAreaElement).value).toBe('To draft texts');
    await send();
    const link = await screen.findByRole('link', { name: 'AIC-12 in Jira' });
    expect(link.getAttribute('href')).toBe(raised.url);
    expect(later.keys).toEqual([net.keys[2]]);
  });

  it('begins anew after what was raised, under a new key', async () => {
    const { sent } = stage(ask, { answer: takes });
    const net = line();
    await fill();
    await send();
    await userEvent.click(await screen.findByRole('button', { name: 'Ask for another' }));
    expect((purpose() as HTMLTextAreaElement).value).toBe('');
    await fill();
    await send();
    await screen.findByText('Your request is AIC-12');
    const asked = { portalId: '1', requestTypeId: '11', toolId: 'claude', durationDays: 14, purpose: 'To draft' };
    expect(sent.map(({ body }) => body)).toEqual([asked, asked]);
    expect(new Set(net.keys).size).toBe(2);
  });

  it('goes back to what was filled in where Jira refuses, under a new key', async () => {
    const refused = { ...raised, state: 'refused', issueKey: undefined, reason: 'No such customer.' };
    stage(ask, { answer: (call) => (call.path.startsWith('/portal/') ? { body: refused } : undefined) });
    const net = line();
    await fill();
    await send();
    await screen.findByText('No such customer.');
    await userEvent.click(screen.getByRole('button', { name: 'Back to the form' }));
    expect((purpose() as HTMLTextAreaElement).value).toBe('To draft');
    await send();
    await waitFor(() => expect(new Set(net.keys).size).toBe(2));
  });

  it('sends nothing that is not whole, says what is missing, and goes there', async () => {
    const { sent } = stage(ask, { answer: takes });
    await send();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Claude' })));
    screen.getByText('Choose a tool.');
    await userEvent.click(screen.getByRole('radio', { name: 'Claude' }));
    const days = screen.getByRole('spinbutton', { name: /days/ });
    await userEvent.clear(days);
    await userEvent.type(days, '91');
    screen.getByText('Give a whole number from 1 to 90.');
    expect(days.getAttribute('aria-invalid')).toBe('true');
    expect(sent).toEqual([]);
  });

  it('says how long to wait after too many, and keeps what was typed', async () => {
    stage(ask, { answer: () => refusal(429, 'rate-limited', 'At most 20 such operations a minute. Try again in 12 s.') });
    await fill();
    await send();
    await screen.findByText(/Try again in 12 s/);
    expect((purpose() as HTMLTextAreaElement).value).toBe('To draft');
  });

  it('does not offer what one has, leads to it, and shows guidance as text', () => {
    stage(ask, { answer: takes });
    expect(screen.queryByRole('radio', { name: 'Copilot' })).toBeNull();
    expect(screen.getByRole('link', { name: 'AIC-9 in Jira' }).getAttribute('href')).toBe('https://jira.example.com/browse/AIC-9');
    screen.getByText('<b>Drafts</b> only.');
  });
});
