import AppProvider from '@atlaskit/app-provider';
import { FlagsProvider } from '@atlaskit/flag';
import { setBooleanFeatureFlagResolver } from '@atlaskit/platform-feature-flags';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { afterEach } from 'vitest';
import type { Schemas } from '../api/client';
import { DetailsPlace } from '../kit/Details';
import type { Session } from '../session/session';
import { SessionProvider } from '../session/SessionProvider';

setBooleanFeatureFlagResolver(() => false);

const network = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = network;
});

export interface Sent {
  method: string;
  path: string;
  body: unknown;
  /** On what it was to be changed, such as `If-Match: "3"`, where that was said. */
  on?: string | undefined;
}

export interface Answered {
  status?: number;
  body: unknown;
  /** The version, for `ETag`. */
  tag?: string;
  headers?: Record<string, string>;
}

type Answer = (sent: Sent) => Answered | undefined;

const precondition = (headers: Headers) =>
  ['If-Match', 'If-None-Match'].map((name) => headers.get(name) && `${name}: ${headers.get(name)}`).find(Boolean) || undefined;

export const APPROVER: Schemas['Me'] = {
  accountId: 'acc-approver',
  displayName: 'Alex Approver',
  email: 'approver@example.com',
  roles: ['requester', 'approver'],
  decides: true,
  projects: [{ key: 'AIC', name: 'AI requests', roles: ['approver'] }],
  standsInFor: [],
  stoodInForBy: [],
};
export const AUDITOR: Schemas['Me'] = {
  ...APPROVER,
  accountId: 'acc-auditor',
  displayName: 'Aud Auditor',
  roles: ['requester', 'auditor'],
  decides: false,
  projects: [],
};

/** A signed-in page with an API that answers as it is told to; gives back what was sent that changes something. */
export function stage(page: ReactNode, { me = APPROVER, at = '/', answer }: { me?: Schemas['Me']; at?: string; answer: Answer }) {
  const sent: Sent[] = [];
  globalThis.fetch = async (input) => {
    const request = input as Request;
    const { pathname, search } = new URL(request.url);
    const text = await request.text();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const call = { method: request.method, path: pathname.replace('/api/v1', '') + search, body, on: precondition(request.headers) };
    if (call.method !== 'GET') sent.push(call);
    const known: Answered | undefined = call.path === '/me' ? { body: me } : (answer(call) ?? (call.path.startsWith('/tools') ? { body: { items: [] } } : undefined));
    return Response.json(known?.body ?? { type: 'urn:ai-clearance:problem:not-found', title: 'Not found', status: 404, detail: call.path }, {
      status: known === undefined ? 404 : (known.status ?? 200),
      headers: { ...known?.headers, ...(known?.tag !== undefined && { etag: known.tag }) },
    });
  };
  const session = { setup: { jiraSite: 'https://jira.example.com' }, ended: false, subscribe: () => () => undefined } as unknown as Session;
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  queries.setQueryData(['me'], me);
  let address = at;
  const Address = () => {
    const { pathname, search } = useLocation();
    address = pathname + search;
    return null;
  };
  render(
    <AppProvider defaultColorMode="light">
      <QueryClientProvider client={queries}>
        <FlagsProvider>
          <SessionProvider session={session}>
            <MemoryRouter initialEntries={[at]}>
              <Address />
              <DetailsPlace>
                {(panel) => (
                  <>
                    {page}
                    {panel}
                  </>
                )}
              </DetailsPlace>
            </MemoryRouter>
          </SessionProvider>
        </FlagsProvider>
      </QueryClientProvider>
    </AppProvider>,
  );
  return { sent, address: () => address };
}

export const refusal = (status: number, kind: string, detail: string, errors: { pointer: string; detail: string }[] = []) => ({
  status,
  body: { type: `urn:ai-clearance:problem:${kind}`, title: 'No', status, detail, ...(errors.length > 0 && { errors }) },
});
