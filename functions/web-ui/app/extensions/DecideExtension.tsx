import { Text } from '@atlaskit/primitives/compiled';
import { api, read, type Schemas } from '../api/client';
import { Confirm } from '../kit/Confirm';
import { useDone } from '../kit/useDone';
import { words } from '../words';

export type Verdict = 'approval' | 'refusal';

interface Deciding {
  extension: Schemas['Extension'];
  onDone: () => Promise<unknown>;
  onClose: () => void;
}

/** Asks before an extension is approved or declined. */
export function DecideExtension({ verdict, ...deciding }: Deciding & { verdict: Verdict }) {
  return verdict === 'approval' ? <Approve {...deciding} /> : <Decline {...deciding} />;
}

function Approve({ extension, onDone, onClose }: Deciding) {
  const say = useDone();
  const [tool, holder, days] = [extension.tool.name, extension.holder.displayName, words.kit.days(extension.days)];
  const approve = async () => {
    await read(api.POST('/api/v1/extensions/{extensionId}/approval', { params: { path: { extensionId: extension.id } }, body: {} }));
    say(words.extensions.approved(tool, holder), words.extensions.approvedHint(days));
    void onDone();
  };
  return (
    <Confirm title={words.extensions.approveTitle} action={words.extensions.approve} onConfirm={approve} onClose={onClose}>
      <Text as="p">{words.extensions.approveBody(tool, holder, days)}</Text>
    </Confirm>
  );
}

function Decline({ extension, onDone, onClose }: Deciding) {
  const say = useDone();
  const [tool, holder] = [extension.tool.name, extension.holder.displayName];
  const decline = async (reason: string) => {
    await read(api.POST('/api/v1/extensions/{extensionId}/refusal', { params: { path: { extensionId: extension.id } }, body: { reason } }));
    say(words.extensions.declined(tool, holder));
    void onDone();
  };
  return (
    <Confirm title={words.extensions.declineTitle} action={words.extensions.decline} danger reason="required" onConfirm={decline} onClose={onClose}>
      <Text as="p">{words.extensions.declineBody(tool, holder)}</Text>
    </Confirm>
  );
}
