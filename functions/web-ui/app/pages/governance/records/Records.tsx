import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { usePaged } from '../../../api/paged';
import { Pager } from '../../../kit/Pager';
import { ParamLink } from '../../../kit/ParamLink';
import { Section } from '../../../kit/Section';
import { Loaded, NothingYet } from '../../../kit/states';
import { Table, type Column } from '../../../kit/Table';
import { useDone } from '../../../kit/useDone';
import { words } from '../../../words';
import { Proposed } from '../Proposed';
import { useOpenHere } from '../useOpenHere';
import type { Governed, Kind } from './kind';
import { OpenKept } from './OpenKept';
import { RecordDetails } from './RecordDetails';
import { RecordForm, type Editing } from './RecordForm';

const { records: w } = words.governance;
export const InUse = ({ inUse }: { inUse: boolean }) => <Lozenge appearance={inUse ? 'success' : 'default'}>{inUse ? w.inUse : w.kept}</Lozenge>;

/** The records of one kind that are in use, and the way to one that is kept for the record: the API lists none of those. */
export function Records<Settings extends object, Draft>({ kind, readOnly }: { kind: Kind<Settings, Draft>; readOnly: boolean }) {
  const queries = useQueryClient();
  const say = useDone();
  const [open, setOpen] = useOpenHere(kind.tab, kind.param);
  const [editing, setEditing] = useState<Editing<Settings>>();
  const [proposed, setProposed] = useState(false);
  const list = usePaged<Governed<Settings>>([...kind.queryKey, 'list'], kind.list, `${kind.param}Page`);
  const changed = async (isProposed: boolean, said: string) => {
    setProposed(isProposed);
    if (!isProposed) say(said);
    await queries.invalidateQueries({ queryKey: ['settings'] });
  };
  const columns: Column<Governed<Settings>>[] = [
    {
      key: 'name',
      head: kind.columns[0]?.head,
      width: kind.columns[0]?.width ?? 0,
      cell: (record) => (
        <ParamLink name={kind.param} value={record.id}>
          {kind.name(record)}
        </ParamLink>
      ),
    },
    ...kind.columns.slice(1),
    { key: 'version', head: w.version, width: 10, cell: ({ version }) => version },
  ];
  const add = !readOnly && (
    <Button appearance="primary" onClick={() => setEditing({})}>
      {kind.words.add}
    </Button>
  );
  return (
    <Section id={kind.tab} title={kind.words.title} lead={kind.words.lead} actions={add}>
      {proposed && <Proposed />}
      <Loaded query={list.query}>
        {() =>
          list.items.length === 0 ? (
            <NothingYet header={kind.words.nothing}>{kind.words.nothingHint}</NothingYet>
          ) : (
            <>
              <Table label={kind.words.title} columns={columns} rows={list.items} rowKey={({ id }) => id} isMarked={({ id }) => id === open} />
              <Pager page={list.page} hasNext={list.hasNext} go={list.go} />
            </>
          )
        }
      </Loaded>
      <OpenKept label={kind.id.label} isId={(id) => kind.id.pattern.test(id)} onOpen={setOpen} />
      {open !== '' && (
        <RecordDetails
          key={open}
          kind={kind}
          id={open}
          readOnly={readOnly}
          onEdit={(record, tag) => setEditing({ record, tag })}
          onChanged={changed}
          onClose={() => setOpen('')}
        />
      )}
      {editing !== undefined && <RecordForm kind={kind} editing={editing} onSaved={changed} onClose={() => setEditing(undefined)} />}
    </Section>
  );
}
