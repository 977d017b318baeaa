import { useState, type FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import { Inline, Stack } from '@atlaskit/primitives/compiled';
import { TextInput } from '../../../kit/fields';
import { words } from '../../../words';

const { records: w } = words.governance;

/** Leads to a record that is out of use, which no list has, by its id. */
export function OpenKept({ label, isId, onOpen }: { label: string; isId: (id: string) => boolean; onOpen: (id: string) => void }) {
  const [id, setId] = useState('');
  const [tried, setTried] = useState(false);
  const open = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isId(id.trim())) onOpen(id.trim());
  };
  return (
    <details>
      <summary>{w.openKept}</summary>
      <form noValidate onSubmit={open}>
        <Stack space="space.100">
          <TextInput
            label={label}
            hint={w.openKeptHint}
            value={id}
            onChange={setId}
            longest={64}
            width="large"
            error={tried && !isId(id.trim()) ? w.noId : undefined}
          />
          <Inline>
            <Button type="submit">{w.open}</Button>
          </Inline>
        </Stack>
      </form>
    </details>
  );
}
