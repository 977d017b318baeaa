import { Link } from 'react-router';
import { Stack } from '@atlaskit/primitives/compiled';
import type { Schemas } from '../api/client';
import { Facts, Written } from '../kit/Facts';
import { JiraLink } from '../kit/JiraLink';
import { RequestLozenge } from '../kit/lozenges';
import { ExactMoment } from '../kit/Moment';
import { Person } from '../kit/Person';
import { useIs, useMe } from '../session/SessionProvider';
import { words } from '../words';
import { toolOf } from './toolOf';

const TEXTS = ['purpose', 'summary', 'description'] as const;

/** What is asked for, by whom, and in their own words. */
export function RequestFacts({ request }: { request: Schemas['Request'] }) {
  return (
    <Stack space="space.200">
      <Facts
        facts={[
          [words.requestDetails.state, <RequestLozenge state={request.state} />],
          [words.requestDetails.tool, toolOf(request)],
          [words.requestDetails.url, request.newTool?.url ?? request.toolUrl],
          [words.requestDetails.risk, request.classification && words.risk[request.classification.riskLevel]],
          [words.requestDetails.requester, <Person name={request.requester.displayName} />],
          [words.requestDetails.days, request.days && words.kit.days(request.days)],
          [words.requestDetails.asked, <ExactMoment at={request.createdAt} />],
          [words.requestDetails.decided, request.decidedAt && <ExactMoment at={request.decidedAt} />],
          [words.requestDetails.lapses, request.lapsesAt && <ExactMoment at={request.lapsesAt} />],
          [words.requestDetails.grant, request.grantId && <GrantLink grantId={request.grantId} holder={request.requester.accountId} />],
          [words.requestDetails.issue, <JiraLink issue={request.issueKey} url={request.jiraUrl} />],
        ]}
      />
      {request.missing.length > 0 && (
        <section aria-label={words.requestDetails.missing}>
          <h3>{words.requestDetails.missing}</h3>
          <ul>
            {request.missing.map(({ detail, text }) => (
              <li key={detail}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      {TEXTS.map((field) => {
        const text = request[field] ?? '';
        return text === '' ? null : (
          <section key={field} aria-label={words.requestDetails[field]}>
            <h3>{words.requestDetails[field]}</h3>
            <Written>{text}</Written>
          </section>
        );
      })}
    </Stack>
  );
}

/** Where the access that came of it can be seen: among everybody's for those who may look there, else among one's own. */
function GrantLink({ grantId, holder }: { grantId: string; holder: string }) {
  const { accountId, decides } = useMe();
  const oversees = useIs('jiraAdmin', 'auditor');
  if (decides || oversees) return <Link to={`/admin/requests?tab=grants&grant=${encodeURIComponent(grantId)}`}>{grantId}</Link>;
  return accountId === holder ? <Link to="/my-access">{grantId}</Link> : <>{grantId}</>;
}
