import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { token } from '@atlaskit/tokens';
import type { Schemas } from '../../api/client';
import { Card, Cards } from '../../kit/Cards';
import { JiraLink } from '../../kit/JiraLink';
import { RequestLozenge } from '../../kit/lozenges';
import { DateOf, Moment } from '../../kit/Moment';
import { words } from '../../words';

export type Request = Schemas['Request'];

export const undecidedOf = (requests: readonly Request[]): Request[] =>
  // what lacks something waits for the person, and so comes first
  requests
    .filter(({ state }) => state === 'incomplete' || state === 'pending')
    .sort((a, b) => Number(b.state === 'incomplete') - Number(a.state === 'incomplete'));

export const wantedBy = (request: Request): string => request.tool?.name ?? request.newTool?.name ?? words.myAccess.toolOf(request.issueKey);

/** What somebody has asked for and nobody has decided yet. */
export function WaitingRequests({ requests, withdraw }: { requests: readonly Request[]; withdraw: (request: Request) => void }) {
  return (
    <Cards label={words.myAccess.waiting}>
      {requests.map((request) => (
        <Card key={request.issueKey}>
          <Stack space="space.150">
            <h3 style={{ font: token('font.heading.small'), margin: 0 }}>{wantedBy(request)}</h3>
            <Inline space="space.100" rowSpace="space.050" alignBlock="center" shouldWrap>
              <RequestLozenge state={request.state} />
              <Text color="color.text.subtle">
                {words.myAccess.asked} <Moment at={request.createdAt} />
              </Text>
            </Inline>
            {request.missing.length > 0 && <Missing request={request} />}
            <NextStep request={request} />
            <Text as="p" color="color.text.subtle">
              {request.days !== undefined && `${words.myAccess.wanted(request.days)} · `}
              <JiraLink issue={request.issueKey} url={request.jiraUrl} />
            </Text>
            <div>
              <Button aria-label={words.myAccess.withdrawOf(wantedBy(request))} onClick={() => withdraw(request)}>
                {words.myAccess.withdraw}
              </Button>
            </div>
          </Stack>
        </Card>
      ))}
    </Cards>
  );
}

function Missing({ request }: { request: Request }) {
  return (
    <SectionMessage appearance="warning" title={words.myAccess.missing} headingLevel="h4">
      <Stack space="space.100">
        <ul style={{ margin: 0, paddingInlineStart: token('space.200') }}>
          {request.missing.map((missing) => (
            <li key={missing.detail}>{missing.text}</li>
          ))}
        </ul>
        <Text as="p">{words.myAccess.missingHint(request.issueKey)}</Text>
      </Stack>
    </SectionMessage>
  );
}

function NextStep({ request }: { request: Request }) {
  if (request.state !== 'pending') return null;
  return (
    <Text as="p">
      {request.nextStage !== undefined && `${words.myAccess.waitsForRole(words.roles[request.nextStage], request.approvalsLeft ?? 1)} `}
      {request.lapsesAt !== undefined && (
        <>
          {words.myAccess.lapses} <DateOf at={request.lapsesAt} />.
        </>
      )}
    </Text>
  );
}
