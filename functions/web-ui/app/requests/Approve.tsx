import { useState } from 'react';
import { Text } from '@atlaskit/primitives/compiled';
import type { Schemas } from '../api/client';
import { FormDialog } from '../kit/FormDialog';
import { LongText, TextInput } from '../kit/fields';
import { words } from '../words';
import { ClassificationFields, classificationOf, emptyClassification, isClassified } from './ClassificationFields';
import { isUnclassified, type Request } from './selection';
import { toolOf } from './toolOf';

const CLASSIFIED = ['name', 'provider', 'riskLevel', 'defaultDays', 'guidance'];
const POINTERS = ['/durationDays', '/reason', ...CLASSIFIED.map((field) => `/classification/${field}`)];

/** A whole number of days that is no longer than what can be approved; undefined where it is none. */
export function shortened(text: string, most: number): number | undefined {
  const days = /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : 0;
  return days >= 1 && days <= most ? days : undefined;
}

export function Approve({ request, most, decide, onClose }: {
  request: Request;
  most: number;
  decide: (decision: Schemas['Decision']) => Promise<void>;
  onClose: () => void;
}) {
  const [days, setDays] = useState(String(most));
  const [reason, setReason] = useState('');
  const [as, setAs] = useState(() => emptyClassification(request.newTool?.name ?? ''));
  const isNew = isUnclassified(request);
  const durationDays = shortened(days, most);
  const approve = () =>
    decide({
      outcome: 'approve',
      reason: reason.trim(),
      ...(durationDays !== request.days && { durationDays }),
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
            hint={words.requestDetails.daysHint(request.days ?? most, most)}
            error={durationDays === undefined ? words.requestDetails.daysWrong(most) : problem?.at('/durationDays')}
          />
          <LongText label={words.kit.reason} value={reason} onChange={setReason} longest={2000} rows={3} error={problem?.at('/reason')} />
        </>
      )}
    </FormDialog>
  );
}
