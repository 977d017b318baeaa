import Lozenge from '@atlaskit/lozenge';
import type { Schemas } from '../../api/client';
import { words } from '../../words';

const LOOKS = { planned: 'inprogress', inForce: 'success', ended: 'default', revoked: 'default' } as const;

export function DelegationState({ delegation: { state } }: { delegation: Schemas['Delegation'] }) {
  return <Lozenge appearance={LOOKS[state]}>{words.delegations.state[state]}</Lozenge>;
}
