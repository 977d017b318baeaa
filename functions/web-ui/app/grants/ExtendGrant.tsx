import { useState } from 'react';
import { Text } from '@atlaskit/primitives/compiled';
import { useQueryClient } from '@tanstack/react-query';
import { api, readTagged, type Schemas } from '../api/client';
import { problemOf } from '../api/problem';
import { FormDialog } from '../kit/FormDialog';
import { LongText, TextInput } from '../kit/fields';
import { useDone } from '../kit/useDone';
import { words } from '../words';

const POINTERS = ['/days', '/reason'];
const MOST = 180;

/** Makes access last longer, or gives it again shortly after its end; where two have to say yes, it asks the second. */
export function ExtendGrant({ grant, tag, onClose }: { grant: Schemas['Grant']; tag: string; onClose: () => void }) {
  const queries = useQueryClient();
  const done = useDone();
  const [days, setDays] = useState('30');
  const [reason, setReason] = useState('');
  const more = /^[1-9]\d{0,2}$/.test(days.trim()) && Number(days) <= MOST ? Number(days) : undefined;
  const extend = async () => {
    const { status } = await readTagged(
      api.POST('/api/v1/grants/{grantId}/extension', {
        params: { path: { grantId: grant.id }, header: { 'If-Match': tag } },
        body: { days: more ?? 0, reason: reason.trim() },
      }),
    ).catch((error: unknown) => {
      // sent again, it is about the grant as it is by then
      if (problemOf(error).kind === 'stale-version') void queries.invalidateQueries({ queryKey: ['grant'] });
      throw error;
    });
    done(status === 202 ? words.grants.extensionAsked : words.grants.extended, status === 202 ? words.grants.secondPerson : undefined);
    await Promise.all([['grants'], ['grant'], ['extensions']].map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  return (
    <FormDialog
      title={words.grants.extendTitle(grant.id)}
      action={words.grants.extend}
      pointers={POINTERS}
      isComplete={more !== undefined && reason.trim() !== ''}
      onSubmit={extend}
      onClose={onClose}
    >
      {({ tried, problem }) => (
        <>
          <Text as="p">{words.grants.extendSays(grant.tool.name, grant.holder.displayName)}</Text>
          <TextInput
            label={words.grants.moreDays}
            value={days}
            onChange={setDays}
            longest={3}
            width="small"
            error={more === undefined ? words.requestDetails.daysWrong(MOST) : problem?.at('/days')}
          />
          <LongText
            label={words.kit.reason}
            required
            value={reason}
            onChange={setReason}
            longest={2000}
            rows={3}
            error={tried && reason.trim() === '' ? words.kit.required : problem?.at('/reason')}
          />
        </>
      )}
    </FormDialog>
  );
}
