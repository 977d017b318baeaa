import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import { api, read, type Schemas } from '../../../api/client';
import { Confirm } from '../../../kit/Confirm';
import { focusSoon } from '../../../kit/focusSoon';
import { useDone } from '../../../kit/useDone';
import { useMe } from '../../../session/SessionProvider';
import { words } from '../../../words';

type Change = Schemas['ProposedChange'];
type Step = 'approve' | 'refuse' | 'takeBack';

const { changes: w } = words.governance;
const HEADING = 'change-steps';
const ASKED = {
  approve: { title: w.approveTitle, body: w.approveBody, action: w.approve, said: w.approved },
  refuse: { title: w.refuseTitle, body: w.refuseBody, action: w.refuse, said: w.refused, danger: true, reason: 'required' },
  takeBack: { title: w.takeBackTitle, body: w.takeBackBody, action: w.takeBack, said: w.takenBack, danger: true, reason: 'optional' },
} as const;

/** What an admin may do with a proposal: nobody approves their own. */
export function ChangeSteps({ change }: { change: Change }) {
  const me = useMe();
  const [taking, setTaking] = useState<Step>();
  if (change.state !== 'waiting') {
    return (
      <p id={HEADING} tabIndex={-1}>
        {w.over}
      </p>
    );
  }
  const isOwn = change.proposedBy.accountId === me.accountId;
  return (
    <Stack space="space.100">
      {isOwn && <Text as="p">{w.yours}</Text>}
      <Inline space="space.100" rowSpace="space.100" shouldWrap>
        {!isOwn && (
          <Button appearance="primary" isDisabled={change.outdated === true} onClick={() => setTaking('approve')}>
            {w.approve}
          </Button>
        )}
        <Button onClick={() => setTaking(isOwn ? 'takeBack' : 'refuse')}>{isOwn ? w.takeBack : w.refuse}</Button>
      </Inline>
      {taking !== undefined && <ConfirmStep id={change.id} step={taking} onClose={() => setTaking(undefined)} />}
    </Stack>
  );
}

function ConfirmStep({ id, step, onClose }: { id: string; step: Step; onClose: () => void }) {
  const queries = useQueryClient();
  const say = useDone();
  const asked = ASKED[step];
  const take = async (reason: string) => {
    const params = { path: { id } };
    const body = reason === '' ? {} : { reason };
    const decided = await read(
      step === 'approve'
        ? api.POST('/api/v1/settings/changes/{id}/approval', { params })
        : api.POST('/api/v1/settings/changes/{id}/refusal', { params, body }),
    );
    queries.setQueryData(['settings', 'change', id], decided);
    say(asked.said);
    focusSoon(HEADING);
    void queries.invalidateQueries({ queryKey: ['settings'] });
  };
  return (
    <Confirm
      title={asked.title}
      action={asked.action}
      danger={'danger' in asked}
      {...('reason' in asked && { reason: asked.reason })}
      onConfirm={take}
      onClose={onClose}
    >
      <Text as="p">{asked.body}</Text>
    </Confirm>
  );
}
