import Button from '@atlaskit/button/new';
import { Inline, Text } from '@atlaskit/primitives/compiled';
import type { Paged } from '../api/paged';
import { words } from '../words';
import { Pager } from './Pager';

/** Leads on in a list: from page to page, or, while filters look through what was read, by reading more. */
export function ListEnd<T>({ list, isFiltered }: { list: Paged<T>; isFiltered: boolean }) {
  if (!isFiltered) return <Pager page={list.page} hasNext={list.hasNext} go={list.go} />;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list.query;
  return (
    <Inline space="space.100" alignBlock="center" rowSpace="space.100" shouldWrap>
      <Text aria-live="polite">{words.requests.lookedThrough(list.all.length, hasNextPage)}</Text>
      {hasNextPage && (
        <Button isLoading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.requests.readMore}
        </Button>
      )}
    </Inline>
  );
}
