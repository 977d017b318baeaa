import { Text } from '@atlaskit/primitives/compiled';
import { api, read, type Schemas } from '../api/client';
import { problemOf, type Problem } from '../api/problem';
import { Confirm } from '../kit/Confirm';
import { words } from '../words';
import { Approve } from './Approve';
import type { Outcome } from './offer';
import type { Request } from './selection';
import { toolOf } from './toolOf';
import { useDecided } from './useDecided';

/** Asks for what a decision needs; it stays open with what was typed where the API says no. */
export function DecisionDialog({ request, asked, most, onDecided, onRefused, onClose }: {
  request: Request;
  asked: Outcome;
  most: number;
  onDecided?: () => void;
  onRefused?: (problem: Problem) => void;
  onClose: () => void;
}) {
  const { refresh, say } = useDecided();
  const decide = async (body: Schemas['Decision']) => {
    try {
      say(await read(api.POST('/api/v1/requests/{issueKey}/decision', { params: { path: { issueKey: request.issueKey } }, body })));
    } catch (error) {
      const problem = problemOf(error);
      onRefused?.(problem);
      // what is shown of it is not so any more
      if (problem.kind === 'conflict' || problem.kind === 'open-grant-exists') void refresh();
      throw error;
    }
    onDecided?.();
    await refresh();
  };
  if (asked === 'approve') return <Approve request={request} most={most} decide={decide} onClose={onClose} />;
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
