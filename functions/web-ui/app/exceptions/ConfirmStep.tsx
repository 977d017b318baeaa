import { Text } from '@atlaskit/primitives/compiled';
import { api, read, type Schemas } from '../api/client';
import { Confirm } from '../kit/Confirm';
import { dateText } from '../kit/Moment';
import { useDone } from '../kit/useDone';
import { words } from '../words';
import type { Step } from './steps';

const w = words.exceptions;

interface Asked {
  title: string;
  body: string;
  action: string;
  danger?: true;
  reason: 'optional' | 'required';
  said: string;
  next?: (reviewBy: string) => string;
}

const ASKED: Record<Step, Asked> = {
  approval: { title: w.approveTitle, body: w.approveBody, action: w.approve, reason: 'optional', said: w.approved, next: w.approvedHint },
  refusal: { title: w.declineTitle, body: w.declineBody, action: w.decline, danger: true, reason: 'required', said: w.declined },
  review: { title: w.reviewTitle, body: w.reviewBody, action: w.review, reason: 'optional', said: w.reviewed, next: w.reviewedHint },
  revocation: { title: w.revokeTitle, body: w.revokeBody, action: w.revoke, danger: true, reason: 'required', said: w.revoked },
};

/** Asks before a step in the life of an exception is taken. */
export function ConfirmStep({ id, step, onDone, onClose }: {
  id: string;
  step: Step;
  onDone: (changed: Schemas['Exception']) => Promise<unknown>;
  onClose: () => void;
}) {
  const say = useDone();
  const { title, body, action, danger, reason, said, next } = ASKED[step];
  const take = async (why: string) => {
    const changed = await read(
      api.POST(`/api/v1/exceptions/{exceptionId}/${step}`, { params: { path: { exceptionId: id } }, body: why === '' ? {} : { reason: why } }),
    );
    say(said, changed.reviewBy === undefined ? undefined : next?.(dateText(changed.reviewBy)));
    void onDone(changed);
  };
  return (
    <Confirm title={title} action={action} danger={danger} reason={reason} onConfirm={take} onClose={onClose}>
      <Text as="p">{body}</Text>
    </Confirm>
  );
}
