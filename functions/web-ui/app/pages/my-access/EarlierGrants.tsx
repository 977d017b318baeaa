import { Stack, Text } from '@atlaskit/primitives/compiled';
import { PAGE_SIZE } from '../../api/paged';
import { JiraLink } from '../../kit/JiraLink';
import { GrantLozenge } from '../../kit/lozenges';
import { DateOf } from '../../kit/Moment';
import { Pager } from '../../kit/Pager';
import { ParamLink } from '../../kit/ParamLink';
import { Table, type Column } from '../../kit/Table';
import { useParam } from '../../kit/useParam';
import { words } from '../../words';
import { accessOf, type Grant } from './access';
import { AccessLozenge } from './AccessLozenge';

const { heads } = words.myAccess;
const columns: Column<Grant>[] = [
  {
    key: 'tool',
    head: heads.tool,
    width: 34,
    cell: ({ id, tool }) => (
      <ParamLink name="grant" value={id}>
        {tool.name}
      </ParamLink>
    ),
  },
  { key: 'state', head: heads.state, width: 18, cell: (grant) => <EndedAs grant={grant} /> },
  { key: 'from', head: heads.from, width: 16, cell: ({ startsAt }) => (startsAt === undefined ? words.myAccess.never : <DateOf at={startsAt} />) },
  { key: 'to', head: heads.to, width: 18, cell: (grant) => <Until grant={grant} /> },
  { key: 'issue', head: heads.issue, width: 14, cell: ({ id }) => <JiraLink issue={id} /> },
];

// what has expired says so with the one word
function EndedAs({ grant }: { grant: Grant }) {
  return grant.state === 'expired' ? <AccessLozenge access={accessOf(grant, new Date())} /> : <GrantLozenge state={grant.state} />;
}

// whoever gave it back early had it for less than to its end
function Until({ grant: { state, endsAt } }: { grant: Grant }) {
  if (endsAt === undefined) return null;
  return state === 'revoked' ? words.myAccess.endedEarly : <DateOf at={endsAt} />;
}

/** What somebody had, at the page that the address names. */
export function EarlierGrants({ grants }: { grants: readonly Grant[] }) {
  const [wanted, go] = useParam('page', '1');
  const pages = Math.max(1, Math.ceil(grants.length / PAGE_SIZE));
  const page = Math.min(Math.max(1, Number.parseInt(wanted, 10) || 1), pages);
  if (grants.length === 0) return <Text as="p">{words.myAccess.noneEarlier}</Text>;
  return (
    <Stack space="space.100">
      <Table
        label={words.myAccess.earlier}
        columns={columns}
        rows={grants.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)}
        rowKey={(grant) => grant.id}
        leastWidth={640}
      />
      <Pager page={page} hasNext={page < pages} go={(to) => go(String(to))} />
    </Stack>
  );
}
