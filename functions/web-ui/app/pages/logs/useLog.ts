import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { api, read } from '../../api/client';
import { isBefore, matches, NO_FILTER, type Entry, type Filter } from './entries';

const AT_ONCE = 100;

/** Then somebody is asked whether to go on. */
const MOST_PAGES_AT_ONCE = 50;

/** The filter that the address names. */
export function useFilter(): [Filter, (change: Partial<Filter>) => void] {
  const [params, setParams] = useSearchParams();
  const filter = { ...NO_FILTER };
  for (const key of Object.keys(NO_FILTER) as (keyof Filter)[]) filter[key] = params.get(key) ?? '';
  const change = (to: Partial<Filter>) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        for (const [key, value] of Object.entries(to)) if (value === '') next.delete(key);
        else next.set(key, value);
        return next;
      },
      // one step back leads to the page before, not through every letter
      { replace: true },
    );
  return [filter, change];
}

/** The newest entries, as far back as they were read, and those of them that the filter lets through. */
export function useLog(filter: Filter) {
  const query = useInfiniteQuery({
    queryKey: ['evidence', 'list'],
    queryFn: ({ pageParam }) => read(api.GET('/api/v1/evidence', { params: { query: { cursor: pageParam, limit: AT_ONCE } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    // every page that was read would be read again
    refetchOnWindowFocus: false,
  });
  const { fetchNextPage } = query;
  const searched = useMemo<Entry[]>(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const { kind, actor, tool, text, from, to } = filter;
  const shown = useMemo(
    () => searched.filter((entry) => matches(entry, { kind, actor, tool, text, from, to })),
    [searched, kind, actor, tool, text, from, to],
  );
  const last = searched.at(-1);
  const [isGoingOn, setGoingOn] = useState(false);
  const stopped = useRef(false);
  useEffect(
    () => () => {
      // it was for another filter, or nobody looks any more
      stopped.current = true;
    },
    [kind, actor, tool, text, from, to],
  );

  /** Reads until something more is found, there is no more, or somebody stops it. */
  const goOn = async () => {
    stopped.current = false;
    setGoingOn(true);
    for (let page = 0; page < MOST_PAGES_AT_ONCE && !stopped.current; page++) {
      const answer = await fetchNextPage();
      const newest = answer.data?.pages.at(-1)?.items ?? [];
      const oldest = newest.at(-1);
      const isOver = answer.isError || !answer.hasNextPage || (oldest !== undefined && isBefore(oldest, filter));
      if (isOver || newest.some((entry) => matches(entry, filter))) break;
    }
    setGoingOn(false);
  };

  return {
    query,
    searched,
    shown,
    canGoOn: query.hasNextPage && (last === undefined || !isBefore(last, filter)),
    isGoingOn,
    goOn: () => void goOn(),
    stop: () => {
      stopped.current = true;
    },
  };
}
