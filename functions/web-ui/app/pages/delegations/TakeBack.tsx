import { Text } from '@atlaskit/primitives/compiled';
import { api, read, type Schemas } from '../../api/client';
import { Confirm } from '../../kit/Confirm';
import { useDone } from '../../kit/useDone';
import { words } from '../../words';

type Delegation = Schemas['Delegation'];

/** Asks before a delegation is taken back. */
export function TakeBack({ delegation: { id, from, to }, onDone, onClose }: {
  delegation: Delegation;
  onDone: (changed: Delegation) => Promise<unknown>;
  onClose: () => void;
}) {
  const say = useDone();
  const takeBack = async () => {
    const changed = await read(api.POST('/api/v1/delegations/{id}/revocation', { params: { path: { id } } }));
    say(words.delegations.takenBack(to.displayName));
    void onDone(changed);
  };
  return (
    <Confirm title={words.delegations.takeBackTitle} action={words.delegations.takeBack} danger onConfirm={takeBack} onClose={onClose}>
      <Text as="p">{words.delegations.takeBackBody(from.displayName, to.displayName)}</Text>
    </Confirm>
  );
}
