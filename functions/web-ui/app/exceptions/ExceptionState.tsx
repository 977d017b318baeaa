import Lozenge from '@atlaskit/lozenge';
import { Stack } from '@atlaskit/primitives/compiled';
import type { Schemas } from '../api/client';
import { words } from '../words';

const LOOKS = { asked: 'inprogress', active: 'success', declined: 'default', expired: 'default', revoked: 'default' } as const;

/** The state of an exception, and whether it holds for all that. */
export function ExceptionState({ exception: { state, inForce } }: { exception: Schemas['Exception'] }) {
  return (
    <Stack space="space.050" alignInline="start">
      <Lozenge appearance={LOOKS[state]}>{words.exceptions.state[state]}</Lozenge>
      {state === 'active' && !inForce && <Lozenge appearance="moved">{words.exceptions.notInForce}</Lozenge>}
    </Stack>
  );
}
