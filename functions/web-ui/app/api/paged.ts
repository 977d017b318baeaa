import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useParam } from '../kit/useParam';

export interface Page<T> {
  items: T[];
  nextCursor?: string;
}

export const PAGE_SIZE = 25;

/**
 * A list that the API gives page by page, at the page that the address names.
 *
 * Cursors only lead forward: a page deep in the list is found by reading those before it, which stay in memory.
 */
export function usePaged<T>(key: readonly unknown[], fetchPage: (cursor: string | undefined) => Promise<Page<T>>, param = 'page', everyMs?: number) {
  const [wanted, setWanted] = useParam(param, '1');
  const page = Math.max(1, Number.parseInt(wanted, 10) || 1);
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => fetchPage(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page<T>) => last.nextCursor,
    ...(everyMs !== undefined && { refetchInterval: everyMs }),
  });
  const read = query.data?.pages.length ?? 0;
  const { hasNextPage, isFetching, fetchNextPage, isError } = query;
  useEffect(() => {
    if (read > 0 && read < page && hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [read, page, hasNextPage, isFetching, isError, fetchNextPage]);
  const shown = Math.min(page, Math.max(read, 1));
  return {
    query,
    items: query.data?.pages[shown - 1]?.items ?? [],
    /** Every entry that was read so far. */
    all: query.data?.pages.flatMap((each) => each.items) ?? [],
    page: shown,
    hasNext: shown < read || hasNextPage,
    busy: read > 0 && read < page && hasNextPage,
    go: (to: number) => setWanted(String(to)),
  };
}

export type Paged<T> = ReturnType<typeof usePaged<T>>;

const MOST_PAGES = 40;

/** All of a list that is short by its nature, such as the projects; at most 4,000 entries. */
export async function readAll<T>(fetchPage: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { items, nextCursor } = await fetchPage(cursor);
    all.push(...items);
    if (nextCursor === undefined) break;
    cursor = nextCursor;
  }
  return all;
}
