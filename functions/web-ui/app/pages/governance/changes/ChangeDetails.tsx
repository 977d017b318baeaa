import { useQuery } from '@tanstack/react-query';
import { Stack, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { api, read, type Schemas } from '../../../api/client';
import { Details } from '../../../kit/Details';
import { Facts, Written } from '../../../kit/Facts';
import { ExactMoment } from '../../../kit/Moment';
import { Person } from '../../../kit/Person';
import { Loaded } from '../../../kit/states';
import { words } from '../../../words';
import { FieldChanges } from '../FieldChanges';
import { ChangeSteps } from './ChangeSteps';
import { recordInWords } from './record';

type Change = Schemas['ProposedChange'];

const { changes: w } = words.governance;

/** One proposal: what it would change, from what to what, and what the reader may do with it. */
export function ChangeDetails({ id, readOnly, onClose }: { id: string; readOnly: boolean; onClose: () => void }) {
  const change = useQuery({
    queryKey: ['settings', 'change', id],
    queryFn: () => read(api.GET('/api/v1/settings/changes/{id}', { params: { path: { id } } })),
  });
  return (
    <Details title={change.data === undefined ? w.title : recordInWords(change.data.record)} onClose={onClose}>
      <Loaded query={change}>
        {(known) => (
          <Stack space="space.300">
            {known.state === 'waiting' && known.outdated === true && <SectionMessage appearance="warning">{w.outdated}</SectionMessage>}
            <ChangeFacts change={known} />
            {known.state === 'waiting' && <WhatItChanges change={known} />}
            {!readOnly && <ChangeSteps change={known} />}
          </Stack>
        )}
      </Loaded>
    </Details>
  );
}

function WhatItChanges({ change: { changes = {} } }: { change: Change }) {
  return (
    <Stack space="space.100">
      <h3>{w.fieldChanges}</h3>
      {Object.keys(changes).length === 0 ? <Text as="p">{w.nothingDiffers}</Text> : <FieldChanges changes={changes} />}
    </Stack>
  );
}

function ChangeFacts({ change }: { change: Change }) {
  const { state, proposedBy, proposedAt, reason, onVersion, decision } = change;
  return (
    <Facts
      facts={[
        [w.state, w.states[state]],
        [w.proposedBy, <Person name={proposedBy.displayName} />],
        [w.proposedAt, <ExactMoment at={proposedAt} />],
        [w.reason, reason === '' ? w.noReason : <Written>{reason}</Written>],
        [w.onVersion, String(onVersion)],
        [w.decidedBy, decision && <Person name={decision.by.displayName} />],
        [w.decidedAt, decision && <ExactMoment at={decision.at} />],
        [w.decidedBecause, decision?.reason && <Written>{decision.reason}</Written>],
      ]}
    />
  );
}
