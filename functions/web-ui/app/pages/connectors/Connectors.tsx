import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Stack, Text } from '@atlaskit/primitives/compiled';
import { api, read, readTagged, type Schemas } from '../../api/client';
import { PAGE_SIZE, readAll } from '../../api/paged';
import { ToolLozenge } from '../../kit/lozenges';
import { Page } from '../../kit/Page';
import { Section } from '../../kit/Section';
import { Loaded, NoPermission, NothingYet } from '../../kit/states';
import { Table, type Column } from '../../kit/Table';
import { useIs } from '../../session/SessionProvider';
import { words } from '../../words';
import { blocksOf, isConnected } from './blocks';
import { Licence } from './Licence';
import { LicenceVersions } from './LicenceVersions';

const PROVIDERS = ['okta-group', 'entra-group'] as const;

/** Which tools are given and taken by a provider's group, and what that depends on (guide 4.4). */
export default function Connectors() {
  const oversees = useIs('jiraAdmin', 'auditor');
  return (
    <Page title={words.nav.connectors} lead={words.connectors.lead} help={words.connectors.help}>
      {oversees ? <Whole /> : <NoPermission who={words.connectors.who} />}
    </Page>
  );
}

function Whole() {
  const isAdmin = useIs('jiraAdmin');
  const licence = useQuery({ queryKey: ['settings', 'licence'], queryFn: () => readTagged(api.GET('/api/v1/settings/licence')), staleTime: Infinity });
  const tools = useQuery({
    queryKey: ['tools', 'connectors'],
    queryFn: () => readAll((cursor) => read(api.GET('/api/v1/tools', { params: { query: { cursor, limit: PAGE_SIZE } } }))),
  });
  return (
    <Stack space="space.400">
      <Loaded query={licence}>{(tagged) => <Licence key={tagged.tag} current={tagged} readOnly={!isAdmin} />}</Loaded>
      <Loaded query={tools}>
        {(all) =>
          all.some(isConnected) ? (
            PROVIDERS.map((type) => <OfProvider key={type} type={type} tools={all} licence={licence.data?.value} />)
          ) : (
            <NothingYet header={words.connectors.nothing}>{words.connectors.nothingHint}</NothingYet>
          )
        }
      </Loaded>
      <LicenceVersions />
    </Stack>
  );
}

function OfProvider({ type, tools, licence }: { type: (typeof PROVIDERS)[number]; tools: readonly Schemas['Tool'][]; licence: Schemas['Licence'] | undefined }) {
  const mine = tools.filter((tool) => isConnected(tool) && tool.connector.type === type);
  const columns: Column<Schemas['Tool']>[] = [
    { key: 'tool', width: 26, head: words.connectors.tool, cell: ({ id, name }) => <Link to={`/admin/catalog?tool=${encodeURIComponent(id)}`}>{name}</Link>, by: ({ name }) => name },
    { key: 'status', width: 14, head: words.connectors.status, cell: ({ status }) => <ToolLozenge status={status} /> },
    {
      key: 'group',
      width: 30,
      head: words.connectors.group,
      cell: ({ connector, entitlement }) => (
        <Stack space="space.050">
          {entitlement?.groupName !== undefined && <Text>{entitlement.groupName}</Text>}
          {connector.groupId !== undefined && (
            <span style={{ overflowWrap: 'anywhere' }}>
              <Text color="color.text.subtle">{connector.groupId}</Text>
            </span>
          )}
        </Stack>
      ),
    },
    {
      key: 'blocks',
      width: 30,
      head: words.connectors.blocks,
      cell: (tool) => {
        const blocks = blocksOf(tool, licence);
        return blocks.length === 0 ? words.connectors.works : blocks.map((block) => <Text as="p" key={block}>{words.connectors.block[block]}</Text>);
      },
    },
  ];
  if (mine.length === 0) return null;
  return (
    <Section id={type} title={words.connector[type]}>
      <Table label={words.connector[type]} columns={columns} rows={mine} rowKey={({ id }) => id} />
    </Section>
  );
}
