import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import { api, read, readTagged, type Schemas, type Tagged } from '../api/client';
import { Confirm } from '../kit/Confirm';
import { Details } from '../kit/Details';
import { expiryLabel, expiryOf } from '../kit/expiry';
import { Facts } from '../kit/Facts';
import { JiraLink } from '../kit/JiraLink';
import { focusSoon } from '../kit/focusSoon';
import { GrantLozenge } from '../kit/lozenges';
import { ExactMoment } from '../kit/Moment';
import { Person } from '../kit/Person';
import { Loaded } from '../kit/states';
import { useDone } from '../kit/useDone';
import { useIs, useMe } from '../session/SessionProvider';
import { words } from '../words';
import { ExtendGrant } from './ExtendGrant';

const STATE = 'grant-state';

/** Somebody's access beside the page, and what can be done with it. */
export function GrantDetails({ grantId, onClose }: { grantId: string; onClose: () => void }) {
  const grant = useQuery({
    queryKey: ['grant', grantId],
    queryFn: () => readTagged(api.GET('/api/v1/grants/{grantId}', { params: { path: { grantId } } })),
  });
  return (
    <Details title={words.grants.title(grantId)} onClose={onClose}>
      <Loaded query={grant}>
        {({ value, tag }) => (
          <Stack space="space.200">
            <Facts
              facts={[
                [
                  words.grants.state,
                  <span id={STATE} tabIndex={-1}>
                    <GrantLozenge state={value.state} />
                  </span>,
                ],
                [words.grants.holder, <Person name={value.holder.displayName} />],
                [words.grants.tool, value.tool.name],
                [words.grants.days, words.kit.days(value.days)],
                [words.grants.starts, value.startsAt === undefined ? undefined : <ExactMoment at={value.startsAt} />],
                [words.grants.ends, value.endsAt === undefined ? undefined : <ExactMoment at={value.endsAt} />],
                [words.grants.expiry, expiryWords(value)],
                [words.grants.issue, <JiraLink issue={value.id} />],
              ]}
            />
            <Steps grant={{ value, tag, status: 200 }} />
          </Stack>
        )}
      </Loaded>
    </Details>
  );
}

/** How long it lasts still; nothing where it does not run. */
export function expiryWords({ standing, endsAt }: Schemas['Grant']): string {
  if (standing === 'pending') return words.expiry.notYet;
  return standing === 'ended' || endsAt === undefined ? '' : expiryLabel(expiryOf(new Date(endsAt), new Date()));
}

function Steps({ grant: { value, tag } }: { grant: Tagged<Schemas['Grant']> }) {
  const { decides, accountId } = useMe();
  const [asked, setAsked] = useState<'extend' | 'revoke'>();
  const queries = useQueryClient();
  const done = useDone();
  const administers = useIs('jiraAdmin');
  if (!decides && !administers) return <Text as="p">{words.grants.onlyDeciders}</Text>;
  const open = value.standing === 'pending' || value.standing === 'active';
  const own = value.holder.accountId === accountId;
  const revoke = async (reason: string) => {
    await read(api.POST('/api/v1/grants/{grantId}/revocation', { params: { path: { grantId: value.id } }, body: { reason } }));
    done(words.grants.revoked(value.id), words.grants.revokedNext);
    focusSoon(STATE, 'page-title');
    await Promise.all([['grants'], ['grant'], ['tasks']].map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  return (
    <Stack space="space.100">
      {own && <Text as="p">{words.grants.own}</Text>}
      <Inline space="space.100">
        {!own && (value.standing === 'active' || value.standing === 'expired') && (
          <Button onClick={() => setAsked('extend')}>{words.grants.extend}</Button>
        )}
        {open && (
          <Button appearance="danger" onClick={() => setAsked('revoke')}>
            {words.grants.revoke}
          </Button>
        )}
      </Inline>
      {asked === 'extend' && <ExtendGrant grant={value} tag={tag} onClose={() => setAsked(undefined)} />}
      {asked === 'revoke' && (
        <Confirm
          title={words.grants.revokeTitle(value.id)}
          action={words.grants.revoke}
          danger
          reason="required"
          onConfirm={revoke}
          onClose={() => setAsked(undefined)}
        >
          <Text as="p">{words.grants.revokeSays(value.tool.name, value.holder.displayName)}</Text>
        </Confirm>
      )}
    </Stack>
  );
}
