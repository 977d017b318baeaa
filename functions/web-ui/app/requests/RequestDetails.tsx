import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Stack } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { api, read } from '../api/client';
import { Details } from '../kit/Details';
import { Loaded } from '../kit/states';
import { useIs, useMe } from '../session/SessionProvider';
import { words } from '../words';
import { Decide } from './Decide';
import { RequestFacts } from './RequestFacts';
import { Standing } from './Standing';
import { Why } from './Why';

const NEXT = 'request-next';

/** One request beside the page: what is to be done, what is asked, where it stands, and why. */
export function RequestDetails({ issueKey, onClose }: { issueKey: string; onClose: () => void }) {
  const path = { issueKey };
  const request = useQuery({
    queryKey: ['request', issueKey],
    queryFn: () => read(api.GET('/api/v1/requests/{issueKey}', { params: { path } })),
  });
  const explanation = useQuery({
    queryKey: ['request', issueKey, 'explanation'],
    queryFn: () => read(api.GET('/api/v1/requests/{issueKey}/explanation', { params: { path } })),
  });
  return (
    <Details title={words.requestDetails.title(issueKey)} onClose={onClose}>
      <Loaded query={request}>
        {(found) => (
          <Stack space="space.300">
            <Loaded query={explanation}>
              {(why) => (
                <Stack space="space.200">
                  <div id={NEXT} tabIndex={-1} role="status">
                    <SectionMessage appearance="information">{why.next}</SectionMessage>
                  </div>
                  <Decide request={found} explanation={why} />
                </Stack>
              )}
            </Loaded>
            <RequestFacts request={found} />
            {explanation.data !== undefined && (
              <>
                <Standing request={found} explanation={explanation.data} />
                <Why explanation={explanation.data} />
              </>
            )}
            <Trail issueKey={issueKey} />
          </Stack>
        )}
      </Loaded>
    </Details>
  );
}

function Trail({ issueKey }: { issueKey: string }) {
  const { decides } = useMe();
  const oversees = useIs('jiraAdmin', 'auditor');
  if (!decides && !oversees) return null;
  return <Link to={`/admin/logs?text=${encodeURIComponent(`request/${issueKey}`)}`}>{words.requestDetails.trail}</Link>;
}
