import { api, read, type Schemas } from '../../../api/client';
import { PAGE_SIZE, usePaged } from '../../../api/paged';
import { Pager } from '../../../kit/Pager';
import { ParamLink } from '../../../kit/ParamLink';
import { Section } from '../../../kit/Section';
import { Loaded, NothingYet } from '../../../kit/states';
import { Table, type Column } from '../../../kit/Table';
import { words } from '../../../words';
import { FieldChanges } from '../FieldChanges';
import { useOpenHere } from '../useOpenHere';
import { VersionDetails } from './VersionDetails';

type Version = Schemas['GovernanceVersion'];

const { versions: w } = words.governance;
const COLUMNS: Column<Version>[] = [
  {
    key: 'version',
    head: w.version,
    width: 16,
    cell: ({ version }) => (
      <ParamLink name="version" value={String(version)} label={w.open(version)}>
        {version}
      </ParamLink>
    ),
  },
  { key: 'changed', head: w.changed, width: 84, cell: ({ changed }) => <FieldChanges changes={changed} /> },
];

/** What the rules by risk said before, and what each version changed. */
export function Versions() {
  const [open, setOpen] = useOpenHere('versions', 'version');
  const list = usePaged<Version>(
    ['settings', 'governance', 'versions'],
    (cursor) => read(api.GET('/api/v1/settings/governance/versions', { params: { query: { cursor, limit: PAGE_SIZE } } })),
    'rulesPage',
  );
  return (
    <Section id="versions" title={w.title} lead={w.lead}>
      <Loaded query={list.query}>
        {() =>
          list.items.length === 0 ? (
            <NothingYet header={w.nothing}>{w.nothingHint}</NothingYet>
          ) : (
            <>
              <Table
                label={w.title}
                columns={COLUMNS}
                rows={list.items}
                rowKey={({ version }) => String(version)}
                isMarked={({ version }) => String(version) === open}
                leastWidth={560}
              />
              <Pager page={list.page} hasNext={list.hasNext} go={list.go} />
            </>
          )
        }
      </Loaded>
      {open !== '' && <VersionDetails key={open} version={Number(open)} onClose={() => setOpen('')} />}
    </Section>
  );
}
