import type { Schemas } from '../api/client';
import { useMe } from '../session/SessionProvider';
import { words } from '../words';

const POLICY = /^policy:(.+)@(\d+)$/;

/** Names whoever decided, whom the API gives by account id alone: as far as it is known here, and the id as it is otherwise. */
export function useNameOf(requester: Schemas['Person']): (by: string) => string {
  const me = useMe();
  const lent = [...me.standsInFor, ...me.stoodInForBy].flatMap(({ from, to }) => [from, to]);
  return (by) => {
    const [, policy, version] = POLICY.exec(by) ?? [];
    if (policy !== undefined && version !== undefined) return words.requestDetails.byThePolicy(policy, version);
    return [me, requester, ...lent].find(({ accountId }) => accountId === by)?.displayName ?? by;
  };
}
