import { ParamLink } from '../../kit/ParamLink';
import { ExactMoment } from '../../kit/Moment';
import { Table, type Column } from '../../kit/Table';
import { words } from '../../words';
import { actorOf, sentenceOf, type Entry } from './entries';

const COLUMNS: Column<Entry>[] = [
  {
    key: 'seq',
    head: words.logs.seq,
    width: 8,
    cell: ({ seq }) => (
      <ParamLink name="entry" value={String(seq)} label={words.logs.open(seq)}>
        {seq}
      </ParamLink>
    ),
  },
  { key: 'at', head: words.logs.when, width: 20, cell: ({ at }) => <ExactMoment at={at} /> },
  { key: 'kind', head: words.logs.what, width: 30, cell: ({ kind }) => sentenceOf(kind) },
  { key: 'actor', head: words.logs.who, width: 20, cell: ({ actor }) => actorOf(actor) },
  { key: 'entity', head: words.logs.about, width: 22, cell: ({ entity }) => entity },
];

export function EntryTable({ entries, open }: { entries: readonly Entry[]; open: string }) {
  return <Table label={words.logs.entries} columns={COLUMNS} rows={entries} rowKey={({ seq }) => String(seq)} isMarked={({ seq }) => String(seq) === open} />;
}
