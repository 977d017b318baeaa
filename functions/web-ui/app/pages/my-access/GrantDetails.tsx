import { useQuery } from '@tanstack/react-query';
import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import { api, read } from '../../api/client';
import { Details } from '../../kit/Details';
import { Facts, Written } from '../../kit/Facts';
import { JiraLink } from '../../kit/JiraLink';
import { GrantLozenge } from '../../kit/lozenges';
import { DateOf, ExactMoment } from '../../kit/Moment';
import { Loaded } from '../../kit/states';
import { useMe } from '../../session/SessionProvider';
import { words } from '../../words';
import { accessOf, canBeGivenAgainUntil, canGiveBack, type Grant } from './access';
import { AccessLozenge } from './AccessLozenge';
import { useMyRequests } from './mine';
import { WaitsFor } from './WaitsFor';

const WHY_NOT_EXTEND = 'why-not-extend-this';

/** One grant with all its dates, beside the page. */
export function GrantDetails({ grantId, known, giveBack, onClose }: {
  grantId: string;
  known: Grant | undefined;
  giveBack: (grant: Grant) => void;
  onClose: () => void;
}) {
  const query = useQuery({
    queryKey: ['grants', 'one', grantId],
    queryFn: () => read(api.GET('/api/v1/grants/{grantId}', { params: { path: { grantId } } })),
    placeholderData: known,
  });
  return (
    <Details title={query.data?.tool.name ?? grantId} onClose={onClose}>
      <Loaded query={query}>{(grant) => <TheGrant grant={grant} giveBack={giveBack} />}</Loaded>
    </Details>
  );
}

function TheGrant({ grant, giveBack }: { grant: Grant; giveBack: (grant: Grant) => void }) {
  const me = useMe();
  const request = useMyRequests().data?.find(({ issueKey }) => issueKey === grant.id);
  const now = new Date();
  const mine = grant.holder.accountId === me.accountId;
  const again = canBeGivenAgainUntil(grant, now);
  const { facts } = words.myAccess;
  return (
    <Stack space="space.200">
      <Facts
        facts={[
          [facts.state, <GrantLozenge state={grant.state} />],
          [facts.access, <AccessLozenge access={accessOf(grant, now)} />],
          [facts.holder, mine ? undefined : grant.holder.displayName],
          [facts.days, words.kit.days(grant.days)],
          [facts.asked, request && <ExactMoment at={request.createdAt} />],
          [facts.decided, request?.decidedAt && <ExactMoment at={request.decidedAt} />],
          [facts.started, grant.startsAt && <ExactMoment at={grant.startsAt} />],
          [accessOf(grant, now).kind === 'ended' ? facts.wasToEnd : facts.ends, grant.endsAt && <ExactMoment at={grant.endsAt} />],
          [facts.purpose, request?.purpose && <Written>{request.purpose}</Written>],
          [facts.issue, <JiraLink issue={grant.id} url={request?.jiraUrl} />],
        ]}
      />
      <WaitsFor grant={grant} />
      {again !== undefined && (
        <Text as="p">
          {words.myAccess.givenAgainUntil} <DateOf at={again.toISOString()} />. {words.myAccess.askInIssue}
        </Text>
      )}
      {mine && grant.state === 'active' && (
        <Text as="p" color="color.text.subtle" id={WHY_NOT_EXTEND}>
          {words.myAccess.whyNotExtend}
        </Text>
      )}
      {mine && (
        <Inline space="space.100" shouldWrap>
          {grant.state === 'active' && (
            <Button isDisabled aria-describedby={WHY_NOT_EXTEND}>
              {words.myAccess.extend}
            </Button>
          )}
          {canGiveBack(grant, now) && <Button onClick={() => giveBack(grant)}>{words.myAccess.giveBack}</Button>}
        </Inline>
      )}
    </Stack>
  );
}
