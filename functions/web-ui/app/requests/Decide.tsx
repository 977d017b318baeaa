import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { api, read, type Schemas } from '../api/client';
import { Confirm } from '../kit/Confirm';
import { useMe } from '../session/SessionProvider';
import { words } from '../words';
import { Approve } from './Approve';
import type { Request } from './selection';
import { toolOf } from './toolOf';
import { useDecided } from './useDecided';

/** Approving and denying, as far as it is open to whoever looks; what is not says why. */
export function Decide({ request, explanation }: { request: Request; explanation: Schemas['Explanation'] }) {
  const me = useMe();
  const [asked, setAsked] = useState<'approve' | 'deny'>();
  if (request.state !== 'pending' || !me.decides) return null;
  if (request.requester.accountId === me.accountId) return <Text as="p">{words.requestDetails.own}</Text>;
  const against = (explanation.rules ?? []).filter(({ result }) => result === 'refused');
  return (
    <Stack space="space.150">
      {against.length > 0 && (
        <SectionMessage appearance="warning" title={words.requestDetails.cannotApprove}>
          <ul>
            {against.map(({ rule, text, sentence }) => (
              <li key={rule}>{text ?? sentence}</li>
            ))}
          </ul>
        </SectionMessage>
      )}
      <Inline space="space.100">
        {against.length === 0 && (
          <Button appearance="primary" onClick={() => setAsked('approve')}>
            {words.requestDetails.approve}
          </Button>
        )}
        <Button onClick={() => setAsked('deny')}>{words.requestDetails.deny}</Button>
      </Inline>
      <DecisionDialog request={request} asked={asked} onClose={() => setAsked(undefined)} />
    </Stack>
  );
}

/** Asks for what a decision needs; it stays open with what was typed where the API says no. */
export function DecisionDialog({ request, asked, onClose }: { request: Request; asked: 'approve' | 'deny' | undefined; onClose: () => void }) {
  const { refresh, say } = useDecided();
  const decide = async (body: Schemas['Decision']) => {
    say(await read(api.POST('/api/v1/requests/{issueKey}/decision', { params: { path: { issueKey: request.issueKey } }, body })));
    await refresh();
  };
  if (asked === 'approve') return <Approve request={request} decide={decide} onClose={onClose} />;
  if (asked === undefined) return null;
  return (
    <Confirm
      title={words.requestDetails.denyTitle(request.issueKey)}
      action={words.requestDetails.deny}
      danger
      reason="required"
      onConfirm={(reason) => decide({ outcome: 'deny', reason })}
      onClose={onClose}
    >
      <Text as="p">{words.requestDetails.denySays(toolOf(request), request.requester.displayName)}</Text>
    </Confirm>
  );
}
