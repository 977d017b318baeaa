import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Stack, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { api, read, type Schemas } from '../api/client';
import { Details } from '../kit/Details';
import { Facts, Written } from '../kit/Facts';
import { JiraLink } from '../kit/JiraLink';
import { RequestLozenge } from '../kit/lozenges';
import { ExactMoment, Moment } from '../kit/Moment';
import { Person } from '../kit/Person';
import { Loaded } from '../kit/states';
import { useIs, useMe } from '../session/SessionProvider';
import { words } from '../words';
import { Decide } from './Decide';
import { toolOf } from './toolOf';
import { Policies, Rules } from './Why';

/** One request beside the page: what is asked, where it stands, why, and what can be done. */
export function RequestDetails({ issueKey, onClose }: { issueKey: string; onClose: () => void }) {
  const path = { issueKey };
  const request = useQuery({ queryKey: ['request', issueKey], queryFn: () => read(api.GET('/api/v1/requests/{issueKey}', { params: { path } })) });
  const explanation = useQuery({
    queryKey: ['request', issueKey, 'explanation'],
    queryFn: () => read(api.GET('/api/v1/requests/{issueKey}/explanation', { params: { path } })),
  });
  return (
    <Details title={issueKey} onClose={onClose}>
      <Loaded query={request}>
        {(found) => (
          <Stack space="space.300">
            <Loaded query={explanation}>
              {(why) => (
                <Stack space="space.200">
                  <SectionMessage appearance="information">{why.next}</SectionMessage>
                  <Decide request={found} explanation={why} />
                </Stack>
              )}
            </Loaded>
            <What request={found} />
            {explanation.data !== undefined && <Standing request={found} explanation={explanation.data} />}
            {explanation.data !== undefined && <Explained explanation={explanation.data} />}
            <Trail issueKey={issueKey} />
          </Stack>
        )}
      </Loaded>
    </Details>
  );
}

function What({ request }: { request: Schemas['Request'] }) {
  return (
    <Stack space="space.200">
      <Facts
        facts={[
          [words.requestDetails.state, <RequestLozenge state={request.state} />],
          [words.requestDetails.tool, toolOf(request)],
          [words.requestDetails.url, request.newTool?.url],
          [words.requestDetails.requester, <Person name={request.requester.displayName} />],
          [words.requestDetails.days, request.days === undefined ? undefined : words.kit.days(request.days)],
          [words.requestDetails.asked, <ExactMoment at={request.createdAt} />],
          [words.requestDetails.decided, request.decidedAt === undefined ? undefined : <ExactMoment at={request.decidedAt} />],
          [words.requestDetails.lapses, request.lapsesAt === undefined ? undefined : <Moment at={request.lapsesAt} />],
          [words.requestDetails.grant, request.grantId],
          [words.requestDetails.issue, <JiraLink issue={request.issueKey} url={request.jiraUrl} />],
        ]}
      />
      {request.missing.length > 0 && (
        <ul>
          {request.missing.map(({ detail, text }) => (
            <li key={detail}>{text}</li>
          ))}
        </ul>
      )}
      {(['purpose', 'summary', 'description'] as const).map((field) => {
        const text = request[field];
        return text === undefined || text === '' ? null : (
          <section key={field} aria-label={words.requestDetails[field]}>
            <h3>{words.requestDetails[field]}</h3>
            <Written>{text}</Written>
          </section>
        );
      })}
    </Stack>
  );
}

function Standing({ request, explanation }: { request: Schemas['Request']; explanation: Schemas['Explanation'] }) {
  if (explanation.stages.length === 0 && request.stages.length === 0) return null;
  return (
    <section aria-label={words.requestDetails.stages}>
      <h3>{words.requestDetails.stages}</h3>
      <Stack space="space.100">
        <ol>
          {explanation.stages.map(({ role, quorum, approvals, left }) => (
            <li key={role}>{words.requestDetails.stage(words.roles[role], approvals, quorum, left)}</li>
          ))}
        </ol>
        <ul>
          {request.stages.map(({ stage, outcome, by, onBehalfOf, at, reason }) => (
            <li key={`${at}${by}`}>
              {words.requestDetails.decision(outcome, by, onBehalfOf, stage === undefined ? undefined : words.roles[stage])} <Moment at={at} />
              {reason !== '' && <Written>{reason}</Written>}
            </li>
          ))}
        </ul>
        {explanation.approvals
          .filter(({ counts }) => !counts)
          .map(({ by, at, whyNot }) => (
            <Text as="p" key={`${by}${at}`}>
              {words.requestDetails.countsNoMore(by)} {whyNot ?? ''}
            </Text>
          ))}
      </Stack>
    </section>
  );
}

function Explained({ explanation: { rules = [], policies = [], versions, byPolicy } }: { explanation: Schemas['Explanation'] }) {
  return (
    <section aria-label={words.requestDetails.why}>
      <h3>{words.requestDetails.why}</h3>
      <Stack space="space.150">
        {byPolicy !== undefined && <Text as="p">{words.requestDetails.byPolicy(byPolicy.policyId, byPolicy.version)}</Text>}
        {rules.length > 0 && <Rules rules={rules} />}
        {policies.length > 0 && <Policies policies={policies} />}
        <Text as="p" color="color.text.subtle">
          {words.requestDetails.versions(versions.governance, versions.tool, versions.project)}
        </Text>
      </Stack>
    </section>
  );
}

function Trail({ issueKey }: { issueKey: string }) {
  const { decides } = useMe();
  const oversees = useIs('jiraAdmin', 'auditor');
  if (!decides && !oversees) return null;
  return <Link to={`/admin/logs?text=${encodeURIComponent(`request/${issueKey}`)}`}>{words.requestDetails.trail}</Link>;
}
