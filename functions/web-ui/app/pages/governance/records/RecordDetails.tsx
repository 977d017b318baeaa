import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import { Confirm } from '../../../kit/Confirm';
import { Details } from '../../../kit/Details';
import { Facts } from '../../../kit/Facts';
import { focusSoon } from '../../../kit/focusSoon';
import { Loaded } from '../../../kit/states';
import { useToolName } from '../../../kit/tools';
import { words } from '../../../words';
import type { Governed, Kind } from './kind';
import { RecordVersions } from './RecordVersions';
import { InUse } from './Records';

const { records: w } = words.governance;
const STANDING = 'record-standing';

/** One record: what it says, what the reader may do with it, and its versions. */
export function RecordDetails<Settings, Draft>({ kind, id, readOnly, onEdit, onChanged, onClose }: {
  kind: Kind<Settings, Draft>;
  id: string;
  readOnly: boolean;
  onEdit: (record: Governed<Settings>, tag: string) => void;
  onChanged: (isProposed: boolean, said: string) => Promise<unknown>;
  onClose: () => void;
}) {
  const toolName = useToolName();
  const [retiring, setRetiring] = useState(false);
  const record = useQuery({ queryKey: [...kind.queryKey, 'one', id], queryFn: () => kind.get(id) });
  const retire = async () => {
    const { status } = await kind.retire(id, record.data?.tag ?? '');
    focusSoon(STANDING);
    void onChanged(status === 202, w.retired);
  };
  return (
    <Details title={record.data === undefined ? id : kind.nameText(record.data.value, toolName)} onClose={onClose}>
      <Loaded query={record}>
        {({ value, tag }) => (
          <Stack space="space.300">
            <div id={STANDING} tabIndex={-1}>
              <Facts
                facts={[
                  [w.state, <InUse inUse={value.inUse} />],
                  [kind.id.label, value.id],
                  [w.version, String(value.version)],
                  [w.changedBy, value.changedBy],
                ]}
              />
            </div>
            <kind.Facts settings={value.settings} />
            {!readOnly && (
              <Inline space="space.100" rowSpace="space.100" shouldWrap>
                <Button onClick={() => onEdit(value, tag)}>{value.inUse ? w.edit : w.useAgain}</Button>
                {value.inUse && <Button onClick={() => setRetiring(true)}>{w.retire}</Button>}
              </Inline>
            )}
            <RecordVersions kind={kind} id={id} />
          </Stack>
        )}
      </Loaded>
      {retiring && (
        <Confirm title={kind.words.retireTitle} action={w.retire} danger onConfirm={retire} onClose={() => setRetiring(false)}>
          <Text as="p">{kind.words.retireBody}</Text>
        </Confirm>
      )}
    </Details>
  );
}
