import { api, read, type Schemas } from '../../../api/client';
import { PAGE_SIZE, usePaged } from '../../../api/paged';
import { Written } from '../../../kit/Facts';
import { Moment } from '../../../kit/Moment';
import { Pager } from '../../../kit/Pager';
import { ParamLink } from '../../../kit/ParamLink';
import { Person } from '../../../kit/Person';
import { Section } from '../../../kit/Section';
import { Loaded, NothingYet } from '../../../kit/states';
import { Table, type Column } from '../../../kit/Table';
import { words } from '../../../words';
import { useOpenHere } from '../useOpenHere';
import { ChangeDetails } from './ChangeDetails';
import { recordInWords } from './record';

type Change = Schemas['ProposedChange'];

const { changes: w } = words.governance;
const COLUMNS: Column<Change>[] = [
  {
    key: 'record',
    head: w.record,
    width: 30,
    cell: ({ id, record }) => (
      <ParamLink name="change" value={id}>
        {recordInWords(record)}
      </ParamLink>
    ),
  },
  { key: 'reason', head: w.reason, width: 32, cell: ({ reason }) => (reason === '' ? w.noReason : <Written>{reason}</Written>) },
  { key: 'by', head: w.proposedBy, width: 22, cell: ({ proposedBy }) => <Person name={proposedBy.displayName} /> },
  { key: 'at', head: w.proposedAt, width: 16, cell: ({ proposedAt }) => <Moment at={proposedAt} /> },
];

/** What one admin proposed and another has to approve. */
export function Changes({ readOnly }: { readOnly: boolean }) {
  const [open, setOpen] = useOpenHere('changes', 'change');
  const list = usePaged<Change>(
    ['settings', 'changes'],
    (cursor) => read(api.GET('/api/v1/settings/changes', { params: { query: { cursor, limit: PAGE_SIZE } } })),
    'changesPage',
  );
  return (
    <Section id="changes" title={w.title} lead={w.lead}>
      <Loaded query={list.query}>
        {() =>
          list.items.length === 0 ? (
            <NothingYet header={w.nothing}>{w.nothingHint}</NothingYet>
          ) : (
            <>
              <Table label={w.title} columns={COLUMNS} rows={list.items} rowKey={({ id }) => id} isMarked={({ id }) => id === open} />
              <Pager page={list.page} hasNext={list.hasNext} go={list.go} />
            </>
          )
        }
      </Loaded>
      {open !== '' && <ChangeDetails key={open} id={open} readOnly={readOnly} onClose={() => setOpen('')} />}
    </Section>
  );
}
