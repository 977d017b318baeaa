import { useState } from 'react';
import { Text } from '@atlaskit/primitives/compiled';
import type { Schemas } from '../api/client';
import { FormDialog } from '../kit/FormDialog';
import { LongText, TextInput } from '../kit/fields';
import { words } from '../words';
import { ClassificationFields, classificationOf, emptyClassification, isClassified } from './ClassificationFields';
import type { Request } from './selection';
import { toolOf } from './toolOf';

const POINTERS = ['/durationDays', '/reason', '/classification/name', '/classification/provider', '/classification/riskLevel', '/classification/defaultDays', '/classification/guidance'];

/** A whole number of days that does not lengthen what was asked for; undefined where it is none. */
export function shortened(text: string, asked: number): number | undefined {
  const days = /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : 0;
  return days >= 1 && days <= asked ? days : undefined;
}

export function Approve({ request, decide, onClose }: { request: Request; decide: (decision: Schemas['Decision']) => Promise<void>; onClose: () => void }) {
  const asked = request.days ?? 180;
  const [days, setDays] = useState(String(asked));
  const [reason, setReason] = useState('');
  const [as, setAs] = useState(() => emptyClassification(request.newTool?.name ?? ''));
  const isNew = request.newTool !== undefined && request.classification === undefined;
  const durationDays = shortened(days, asked);
  const approve = () =>
    decide({
      outcome: 'approve',
      reason: reason.trim(),
      ...(durationDays !== asked && { durationDays }),
      ...(isNew && { classification: classificationOf(as) }),
    });
  return (
    <FormDialog
      title={words.requestDetails.approveTitle(request.issueKey)}
      action={words.requestDetails.approve}
      pointers={POINTERS}
      isComplete={durationDays !== undefined && (!isNew || isClassified(as))}
      onSubmit={approve}
      onClose={onClose}
    >
      {({ tried, problem }) => (
        <>
          <Text as="p">{words.requestDetails.approveSays(toolOf(request), request.requester.displayName)}</Text>
          {isNew && <ClassificationFields value={as} onChange={setAs} tried={tried} problem={problem} />}
          <TextInput
            label={words.requestDetails.days}
            value={days}
            onChange={setDays}
            longest={3}
            width="small"
            hint={words.requestDetails.daysHint(asked)}
            error={durationDays === undefined ? words.requestDetails.daysWrong(asked) : problem?.at('/durationDays')}
          />
          <LongText label={words.kit.reason} value={reason} onChange={setReason} longest={2000} rows={3} error={problem?.at('/reason')} />
        </>
      )}
    </FormDialog>
  );
}
