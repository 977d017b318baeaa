import { useQuery } from '@tanstack/react-query';
import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { api, read, type Schemas } from '../../api/client';
import { problemOf } from '../../api/problem';
import { JiraLink } from '../../kit/JiraLink';
import { ProblemMessage } from '../../kit/states';
import { words } from '../../words';

const FIRST_MS = 1_000;
const LATER_MS = 5_000;
const LONG = 12;

/** What became of a submission: asks until Jira has it, or will not have it. */
export function Outcome({ id, another, again }: { id: string; another: () => void; again: () => void }) {
  const query = useQuery({
    queryKey: ['portal', 'submission', id],
    queryFn: () => read(api.GET('/api/v1/portal/requests/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => {
      if (state.data !== undefined && state.data.state !== 'waiting') return false;
      if (state.error !== null && problemOf(state.error).kind === 'not-found') return false;
      return state.dataUpdateCount + state.errorUpdateCount < LONG ? FIRST_MS : LATER_MS;
    },
    refetchIntervalInBackground: true,
    // a minute ago it was waiting
    staleTime: 0,
  });
  const gone = query.isError && problemOf(query.error).kind === 'not-found';
  return (
    <Stack space="space.200">
      {query.isError && <ProblemMessage error={query.error} retry={gone ? undefined : () => void query.refetch()} />}
      <div role="status">{!gone && <Became submission={query.data} again={again} />}</div>
      {(gone || query.data?.state === 'raised') && (
        <div>
          <Button appearance="primary" onClick={another}>
            {words.portal.another}
          </Button>
        </div>
      )}
    </Stack>
  );
}

function Became({ submission, again }: { submission: Schemas['SubmittedRequest'] | undefined; again: () => void }) {
  const texts = words.portal;
  if (submission?.state === 'refused')
    return (
      <SectionMessage appearance="error" title={texts.refused}>
        <Stack space="space.100" alignInline="start">
          <Text as="p">{submission.reason ?? texts.refusedHint}</Text>
          <Button onClick={again}>{texts.again}</Button>
        </Stack>
      </SectionMessage>
    );
  if (submission?.issueKey !== undefined)
    return (
      <SectionMessage appearance="success" title={texts.raised(submission.issueKey)}>
        <Stack space="space.100">
          <Text as="p">{texts.raisedWhat(submission.toolName, submission.days)}</Text>
          <Text as="p">
            {texts.raisedWhere} <JiraLink issue={submission.issueKey} url={submission.url} />.
          </Text>
        </Stack>
      </SectionMessage>
    );
  return (
    <Inline space="space.100" alignBlock="center">
      <Spinner size="small" label="" />
      <Text>{texts.sending}</Text>
    </Inline>
  );
}
