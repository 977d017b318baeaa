import { useQuery } from '@tanstack/react-query';
import Button from '@atlaskit/button/new';
import { Stack, Text } from '@atlaskit/primitives/compiled';
import { api, read, type Schemas } from '../../api/client';
import { Details } from '../../kit/Details';
import { Facts, Written } from '../../kit/Facts';
import { ExactMoment } from '../../kit/Moment';
import { Person } from '../../kit/Person';
import { Loaded } from '../../kit/states';
import { useToolName } from '../../kit/tools';
import { useMe } from '../../session/SessionProvider';
import { words } from '../../words';
import { DelegationState } from './DelegationState';
import { mayTakeBack, rolesText } from './standing';

type Delegation = Schemas['Delegation'];

/** One delegation, over ones too. */
export function DelegationDetails({ id, onTakeBack, onClose }: { id: string; onTakeBack: (delegation: Delegation) => void; onClose: () => void }) {
  const me = useMe();
  const delegation = useQuery({
    queryKey: ['delegation', id],
    queryFn: () => read(api.GET('/api/v1/delegations/{id}', { params: { path: { id } } })),
  });
  return (
    <Details title={words.delegations.one} onClose={onClose}>
      <Loaded query={delegation}>
        {(known) => (
          <Stack space="space.300" alignInline="start">
            <DelegationFacts delegation={known} />
            <Text as="p">{words.delegations.lendLead}</Text>
            {mayTakeBack(known, me) ? (
              <Button onClick={() => onTakeBack(known)}>{words.delegations.takeBack}</Button>
            ) : (
              stands(known) && <Text as="p">{words.delegations.back}</Text>
            )}
          </Stack>
        )}
      </Loaded>
    </Details>
  );
}

const stands = ({ state }: Delegation) => state === 'inForce' || state === 'planned';

function DelegationFacts({ delegation }: { delegation: Delegation }) {
  const toolName = useToolName();
  return (
    <Facts
      facts={[
        [words.delegations.states, <DelegationState delegation={delegation} />],
        [words.delegations.from, <Person name={delegation.from.displayName} />],
        [words.delegations.to, <Person name={delegation.to.displayName} />],
        [words.delegations.roles, rolesText(delegation)],
        [words.delegations.project, delegation.projectKey ?? words.delegations.everyProject],
        [words.delegations.tool, delegation.toolId === undefined ? words.delegations.everyTool : toolName(delegation.toolId)],
        [words.delegations.starts, <ExactMoment at={delegation.startsAt} />],
        [words.delegations.ends, <ExactMoment at={delegation.endsAt} />],
        [words.delegations.revokedAt, delegation.revokedAt && <ExactMoment at={delegation.revokedAt} />],
        [words.delegations.reason, delegation.reason && <Written>{delegation.reason}</Written>],
      ]}
    />
  );
}
