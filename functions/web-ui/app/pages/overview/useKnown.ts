import { useQueries } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { Known } from './readiness';

const AT_ONCE = 100;

/** How many there are, as far as one page tells. */
export interface Counted {
  count: number;
  more: boolean;
}

const counted = ({ items, nextCursor }: { items: unknown[]; nextCursor?: string }): Counted => ({ count: items.length, more: nextCursor !== undefined });

/** In the order in which they are shown. */
export const STATUSES = ['approved', 'restricted', 'blocked', 'denied', 'retired'] as const;
export type Status = (typeof STATUSES)[number];

const page = { params: { query: { limit: AT_ONCE } } };

const perStatus = (status: Status) => ({
  queryKey: ['tools', status, 'overview'],
  queryFn: () => read(api.GET('/api/v1/tools', { params: { query: { status, limit: AT_ONCE } } })).then(counted),
});

/** Reads what the overview is about. A part that cannot be read leaves the others alone. */
export function useKnown() {
  const [intake, governance, licence, policies, projects, tools, pending, tasks, grants, requests, evidence] = useQueries({
    queries: [
      { queryKey: ['settings', 'intake', 'overview'], queryFn: () => read(api.GET('/api/v1/settings/intake')) },
      { queryKey: ['settings', 'governance', 'overview'], queryFn: () => read(api.GET('/api/v1/settings/governance')) },
      { queryKey: ['settings', 'licence', 'overview'], queryFn: () => read(api.GET('/api/v1/settings/licence')) },
      { queryKey: ['settings', 'policies', 'overview'], queryFn: () => read(api.GET('/api/v1/settings/approval-policies', page)).then(counted) },
      { queryKey: ['settings', 'projects', 'overview'], queryFn: () => read(api.GET('/api/v1/settings/projects', page)).then(counted) },
      { queryKey: ['tools', 'overview'], queryFn: () => read(api.GET('/api/v1/tools', page)) },
      {
        queryKey: ['requests', 'pending', 'overview'],
        queryFn: () => read(api.GET('/api/v1/requests', { params: { query: { status: 'pending', limit: AT_ONCE } } })).then(counted),
      },
      { queryKey: ['tasks', 'overview'], queryFn: () => read(api.GET('/api/v1/tasks', page)).then(counted) },
      {
        queryKey: ['grants', 'active', 'overview'],
        queryFn: () => read(api.GET('/api/v1/grants', { params: { query: { status: 'active', limit: AT_ONCE } } })).then(counted),
      },
      {
        queryKey: ['requests', 'approved', 'overview'],
        queryFn: () => read(api.GET('/api/v1/requests', { params: { query: { status: 'approved', limit: 1 } } })).then(counted),
      },
      { queryKey: ['evidence', 'overview'], queryFn: () => read(api.GET('/api/v1/evidence', { params: { query: { limit: 1 } } })).then(counted) },
    ],
  });
  const byStatus = useQueries({ queries: STATUSES.map(perStatus) });
  const all = [intake, governance, licence, policies, projects, tools, ...byStatus, pending, tasks, grants, requests, evidence];
  const connected = tools.data && {
    count: tools.data.items.filter(({ connector, status }) => connector.type !== 'manual' && status !== 'retired').length,
    more: tools.data.nextCursor !== undefined,
  };
  const known: Known = {
    intake: intake.data,
    governance: governance.data,
    licence: licence.data,
    policies: policies.data?.count,
    projects: projects.data?.count,
    approvedTools: byStatus[STATUSES.indexOf('approved')]?.data?.count,
    // none on the first page says nothing of the others
    connected: connected?.count === 0 && connected.more ? undefined : connected?.count,
    approvedRequests: requests.data?.count,
    evidence: evidence.data?.count,
  };
  return {
    known,
    tools: STATUSES.map((status, at) => ({ status, counted: byStatus[at]?.data })),
    counters: { pending: pending.data, tasks: tasks.data, grants: grants.data, connected },
    loading: all.some(({ isPending }) => isPending),
    failed: all.find(({ isError }) => isError)?.error,
    retry: () => all.filter(({ isError }) => isError).forEach(({ refetch }) => void refetch()),
  };
}
