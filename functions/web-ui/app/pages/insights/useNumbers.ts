import { useQuery } from '@tanstack/react-query';
import { api, read, type Schemas } from '../../api/client';
import type { Page } from '../../api/paged';
import { OUTCOMES } from './numbers';

const AT_ONCE = 100;
const MOST_PAGES = 10;

/** These come oldest first, and it is the newest that count. */
const MOST_DECIDED_PAGES = 30;

/** The first entries of a list, and whether there are more than were read. */
export interface Part<T> {
  items: T[];
  more: boolean;
}

async function part<T>(fetchPage: (cursor: string | undefined) => Promise<Page<T>>, mostPages = MOST_PAGES): Promise<Part<T>> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const next = await fetchPage(cursor);
    items.push(...next.items);
    cursor = next.nextCursor;
    if (cursor === undefined) return { items, more: false };
  }
  return { items, more: true };
}

const requestsIn = (status: Schemas['RequestState'], mostPages?: number) =>
  part((cursor) => read(api.GET('/api/v1/requests', { params: { query: { status, cursor, limit: AT_ONCE } } })), mostPages);

async function decided(): Promise<Part<Schemas['Request']>> {
  const parts = await Promise.all(OUTCOMES.map((outcome) => requestsIn(outcome, MOST_DECIDED_PAGES)));
  return { items: parts.flatMap(({ items }) => items), more: parts.some(({ more }) => more) };
}

export const useActive = () =>
  useQuery({
    queryKey: ['grants', 'active', 'insights'],
    queryFn: () => part((cursor) => read(api.GET('/api/v1/grants', { params: { query: { status: 'active', cursor, limit: AT_ONCE } } }))),
  });

export const usePending = () => useQuery({ queryKey: ['requests', 'pending', 'insights'], queryFn: () => requestsIn('pending') });

export const useDecisions = () => useQuery({ queryKey: ['requests', 'decided', 'insights'], queryFn: decided });
