import { useQuery } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import { readAll } from '../../api/paged';

const limit = 100;
const MOVING: readonly string[] = ['pendingProvision', 'deprovisioning'];
const SETTLES_EVERY_MS = 15_000;

/** All that somebody has or had: the open ones are few, and may be anywhere in the list. */
export function useMyGrants() {
  return useQuery({
    queryKey: ['grants', 'mine'],
    queryFn: () => readAll((cursor) => read(api.GET('/api/v1/me/grants', { params: { query: { cursor, limit } } }))),
    refetchInterval: ({ state: { data } }) => (data?.some(({ state }) => MOVING.includes(state)) ? SETTLES_EVERY_MS : false),
  });
}

export function useMyRequests() {
  return useQuery({
    queryKey: ['requests', 'mine', 'all'],
    queryFn: () => readAll((cursor) => read(api.GET('/api/v1/me/requests', { params: { query: { cursor, limit } } }))),
  });
}

export function useMyBaseline() {
  return useQuery({
    queryKey: ['baseline', 'mine'],
    queryFn: () => readAll((cursor) => read(api.GET('/api/v1/me/baseline', { params: { query: { cursor, limit } } }))),
  });
}
