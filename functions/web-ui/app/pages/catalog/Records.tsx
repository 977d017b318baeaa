import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { Inline } from '@atlaskit/primitives/compiled';
import type { Schemas } from '../../api/client';
import { Table, type Column } from '../../kit/Table';
import { words } from '../../words';

type ImportRecord = Schemas['Import']['records'][number];

const say = words.catalog.exchange;
const means: Readonly<Record<string, string>> = say.outcomeMeans;

function What({ record }: { record: ImportRecord }) {
  return (
    <>
      {record.detail ?? means[record.outcome]}
      <ul style={{ margin: 0 }}>
        {record.differences?.map(({ field, from, to }) => (
          <li key={field}>
            <code>{field}</code> {say.from} {from === '' ? say.nothing : from} {say.to} {to === '' ? say.nothing : to}
          </li>
        ))}
        {record.errors?.map(({ pointer, detail }) => (
          <li key={pointer + detail}>
            <code>{pointer}</code> {detail}
          </li>
        ))}
      </ul>
    </>
  );
}

const COLUMNS: Column<ImportRecord>[] = [
  { key: 'kind', width: 16, head: say.columns.kind, cell: ({ kind }) => say.kind[kind], by: ({ kind }) => kind },
  { key: 'id', width: 20, head: say.columns.id, cell: ({ id }) => id, by: ({ id }) => id },
  { key: 'outcome', width: 16, head: say.columns.outcome, cell: ({ outcome }) => say.outcome[outcome], by: ({ outcome }) => outcome },
  { key: 'what', width: 48, head: say.columns.what, cell: (record) => <What record={record} /> },
];

/** What becomes of each record of a file; those that stay as they are only when they are asked for. */
export function Records({ records }: { records: readonly ImportRecord[] }) {
  const [all, setAll] = useState(false);
  const unchanged = records.filter(({ outcome }) => outcome === 'unchanged').length;
  const shown = all ? records : records.filter(({ outcome }) => outcome !== 'unchanged');
  return (
    <>
      {unchanged > 0 && (
        <Inline>
          <Button appearance="subtle" onClick={() => setAll(!all)}>
            {all ? say.hideUnchanged : say.showUnchanged(unchanged)}
          </Button>
        </Inline>
      )}
      {shown.length > 0 && <Table label={say.records} columns={COLUMNS} rows={shown} rowKey={({ kind, id }) => `${kind}/${id}`} />}
    </>
  );
}
