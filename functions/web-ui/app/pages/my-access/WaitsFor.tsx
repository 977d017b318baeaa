import { useQuery } from '@tanstack/react-query';
import { Text } from '@atlaskit/primitives/compiled';
import { api, read } from '../../api/client';
import { words } from '../../words';
import { accessOf, type Grant } from './access';

/** What has to happen still, where something has: nobody is left to guess why a tool does not work yet, or still. */
export function WaitsFor({ grant }: { grant: Grant }) {
  if (grant.state === 'pendingProvision') return <SetUpBy toolId={grant.tool.id} />;
  const texts = words.myAccess.waits;
  if (grant.state === 'deprovisioning') return <Text as="p">{texts.removal}</Text>;
  if (grant.state === 'deprovisionFailed') return <Text as="p">{texts.removalFailed}</Text>;
  return grant.state === 'active' && accessOf(grant, new Date()).kind === 'expired' ? <Text as="p">{texts.overdue}</Text> : null;
}

function SetUpBy({ toolId }: { toolId: string }) {
  const tool = useQuery({
    queryKey: ['tools', 'one', toolId],
    queryFn: () => read(api.GET('/api/v1/tools/{toolId}', { params: { path: { toolId } } })),
    staleTime: 60_000,
  });
  const texts = words.myAccess.waits;
  const type = tool.data?.connector.type;
  return <Text as="p">{type === undefined ? texts.setUp : type === 'manual' ? texts.hand : texts.connector}</Text>;
}
