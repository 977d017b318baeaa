import { useEffect, useState, type ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { Box, Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { problemOf } from '../api/problem';
import { words } from '../words';

const LOADING_SHOWS_AFTER_MS = 150;

/** Says that something is on its way, but not for the blink of an eye. */
export function Loading() {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), LOADING_SHOWS_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Box padding="space.400" role="status">
      {shown && (
        <Inline space="space.100" alignBlock="center">
          <Spinner size="small" label="" />
          <Text color="color.text.subtle">{words.kit.loading}</Text>
        </Inline>
      )}
    </Box>
  );
}

/** What went wrong, and the way out. */
export function ProblemMessage({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  const problem = problemOf(error);
  return (
    <div role="alert">
      <SectionMessage appearance="error" title={problem.title}>
        <Stack space="space.100" alignInline="start">
          <Text as="p">{problem.detail}</Text>
          {problem.fields.length > 0 && (
            <ul>
              {problem.fields.map((field) => (
                <li key={field.pointer + field.detail}>
                  {field.pointer !== '' && <code>{field.pointer}</code>} {field.detail}
                </li>
              ))}
            </ul>
          )}
          {problem.retryAfter !== undefined && <Text as="p">{words.kit.retryIn(problem.retryAfter)}</Text>}
          {retry && <Button onClick={retry}>{words.kit.retry}</Button>}
        </Stack>
      </SectionMessage>
    </div>
  );
}

/** There is nothing yet, and how it gets there. */
export function NothingYet({ header, children, action }: { header: string; children: string; action?: ReactNode }) {
  return <EmptyState header={header} headingLevel={2} description={children} primaryAction={action} />;
}

/** There is something, but the filters hide all of it. */
export function NoMatch({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      header={words.kit.noMatch}
      headingLevel={2}
      description={words.kit.noMatchHint}
      primaryAction={<Button onClick={onClear}>{words.kit.clearFilters}</Button>}
    />
  );
}

/** The page is there, but not for this person. */
export function NoPermission({ who }: { who: string }) {
  return <EmptyState header={words.kit.noPermission} headingLevel={2} description={words.kit.noPermissionHint(who)} />;
}

/** Shows what a query has read; until then that it is loading, or why it cannot. What was read before stays in sight. */
export function Loaded<T>({ query, children }: { query: Pick<UseQueryResult<T>, 'data' | 'error' | 'isError' | 'refetch'>; children: (data: T) => ReactNode }) {
  const retry = () => void query.refetch();
  if (query.data === undefined) return query.isError ? <ProblemMessage error={query.error} retry={retry} /> : <Loading />;
  return (
    <Stack space="space.200">
      {query.isError && <ProblemMessage error={query.error} retry={retry} />}
      {children(query.data)}
    </Stack>
  );
}
