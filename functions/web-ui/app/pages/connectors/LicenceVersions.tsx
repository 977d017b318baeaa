import { api, read, type Schemas } from '../../api/client';
import { PAGE_SIZE, usePaged } from '../../api/paged';
import { Written } from '../../kit/Facts';
import { ExactMoment } from '../../kit/Moment';
import { Pager } from '../../kit/Pager';
import { Section } from '../../kit/Section';
import { Loaded, NothingYet } from '../../kit/states';
import { Table, type Column } from '../../kit/Table';
import { words } from '../../words';

type Version = Schemas['LicenceVersion'];

const { versions: w, reference, endsOn, noEnd, suspended } = words.connectors;
const COLUMNS: Column<Version>[] = [
  { key: 'version', head: w.version, width: 14, cell: ({ version, inUse }) => (inUse ? version : w.notInUse(version)) },
  { key: 'reference', head: reference, width: 24, cell: ({ settings }) => settings.reference },
  { key: 'ends', head: endsOn, width: 22, cell: ({ settings }) => (settings.endsAt === undefined ? noEnd : <ExactMoment at={settings.endsAt} />) },
  { key: 'suspended', head: suspended, width: 12, cell: ({ settings }) => (settings.suspended ? w.yes : w.no) },
  { key: 'reason', head: words.kit.reason, width: 28, cell: ({ settings }) => <Written>{settings.reason ?? ''}</Written> },
];

/** What the licence said before, the newest version first. */
export function LicenceVersions() {
  const list = usePaged<Version>(
    ['settings', 'licence', 'versions'],
    (cursor) => read(api.GET('/api/v1/settings/licence/versions', { params: { query: { cursor, limit: PAGE_SIZE } } })),
    'licencePage',
  );
  return (
    <Section id="licence-versions" title={w.title} lead={w.lead}>
      <Loaded query={list.query}>
        {() =>
          list.items.length === 0 ? (
            <NothingYet header={w.nothing}>{w.nothingHint}</NothingYet>
          ) : (
            <>
              <Table label={w.title} columns={COLUMNS} rows={list.items} rowKey={({ version }) => String(version)} />
              <Pager page={list.page} hasNext={list.hasNext} go={list.go} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
