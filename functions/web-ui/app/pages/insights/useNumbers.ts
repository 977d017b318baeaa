import { useQuery } from '@tanstack/react-query';
import { api, read, type Schemas } from '../../api/client';
import type { Page } from '../../api/paged';
import { OUTCOMES } from './numbers';

const AT_ONCE = 100;
const MOST_PAGES = 5;

/** The latest entries of a list, and whether there are more than were read. */
export interface Latest<T> {
  items: T[];
  more: boolean;
}

async function latest<T>(fetchPage: (cursor: string | undefined) => Promise<Page<T>>): Promise<Latest<T>> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const next = await fetchPage(cursor);
    items.push(...next.items);
    cursor = next.nextCursor;
    if (cursor === undefined) return { items, more: false };
  }
  return { items, more: true };
}

const requestsIn = (status: Schemas['RequestState']) =>
  latest((cursor) => read(api.GET('/api/v1/requests', { params: { query: { status, cursor, limit: AT_ONCE } } })));

async function decided(): Promise<Latest<Schemas['Request']>> {
  const parts = await Promise.all(OUTCOMES.map(requestsIn));
  return { items: parts.flatMap(({ items }) => items), more: parts.some(({ more }) => more) };
}

export const useActive = () =>
  useQuery({
    queryKey: ['grants', 'active', 'insights'],
    queryFn: () => latest((cursor) => read(api.GET('/api/v1/grants', { params: { query: { status: 'active', cursor, limit: AT_ONCE } } }))),
  });

export const useAllTools = () =>
  useQuery({
    queryKey: ['tools', 'insights'],
    queryFn: () => latest((cursor) => read(api.GET('/api/v1/tools', { params: { query: { cursor, limit: AT_ONCE } } }))),
  });

export const usePending = () => useQuery({ queryKey: ['requests', 'pending', 'insights'], queryFn: () => requestsIn('pending') });

export const useDecisions = () => useQuery({ queryKey: ['requests', 'decided', 'insights'], queryFn: decided });
