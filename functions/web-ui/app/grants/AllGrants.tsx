import Button from '@atlaskit/button/new';
import { Inline } from '@atlaskit/primitives/compiled';
import { api, read, type Schemas } from '../api/client';
import { PAGE_SIZE, usePaged } from '../api/paged';
import { csv, download } from '../kit/download';
import { GrantLozenge } from '../kit/lozenges';
import { Moment } from '../kit/Moment';
import { Pager } from '../kit/Pager';
import { ParamLink } from '../kit/ParamLink';
import { Person } from '../kit/Person';
import { Section } from '../kit/Section';
import { StateChoice, useStateParam } from '../kit/StateChoice';
import { Loaded, NothingYet } from '../kit/states';
import { Table, type Column } from '../kit/Table';
import { useParam } from '../kit/useParam';
import { words } from '../words';
import { expiryWords, GrantDetails } from './GrantDetails';

type Grant = Schemas['Grant'];

const STATES = ['active', 'pendingProvision', 'deprovisioning', 'deprovisionFailed', 'expired', 'revoked'] as const;

const COLUMNS: Column<Grant>[] = [
  {
    key: 'id',
    width: 12,
    head: words.grants.grant,
    by: ({ id }) => id,
    cell: ({ id }) => (
      <ParamLink name="grant" value={id} label={words.grants.details(id)}>
        {id}
      </ParamLink>
    ),
  },
  {
    key: 'holder',
    width: 22,
    head: words.grants.holder,
    cell: ({ holder }) => <Person name={holder.displayName} />,
    by: ({ holder }) => holder.displayName,
  },
  { key: 'tool', width: 22, head: words.grants.tool, cell: ({ tool }) => tool.name, by: ({ tool }) => tool.name },
  { key: 'state', width: 16, head: words.grants.state, cell: ({ state }) => <GrantLozenge state={state} /> },
  { key: 'expiry', width: 16, head: words.grants.expiry, cell: expiryWords, by: ({ endsAt }) => endsAt ?? '' },
  { key: 'ends', width: 12, head: words.grants.ends, cell: ({ endsAt }) => endsAt !== undefined && <Moment at={endsAt} /> },
];

export const grantRows = (grants: readonly Grant[]) => [
  ['grant', 'state', 'tool', 'holder', 'accountId', 'days', 'startsAt', 'endsAt'],
  ...grants.map(({ id, state, tool, holder, days, startsAt, endsAt }) => [
    id,
    state,
    tool.name,
    holder.displayName,
    holder.accountId,
    days,
    startsAt,
    endsAt,
  ]),
];

/** Everybody's access, one state at a time. */
export function AllGrants() {
  const [state, setState] = useStateParam('grantState', STATES, 'active');
  const [open, setOpen] = useParam('grant');
  const list = usePaged<Grant>(
    ['grants', state],
    (cursor) => read(api.GET('/api/v1/grants', { params: { query: { status: state, cursor, limit: PAGE_SIZE } } })),
    'page',
  );
  return (
    <Section
      id="grants"
      title={words.grants.all}
      actions={
        <Button isDisabled={list.items.length === 0} onClick={() => download(`grants-${state}.csv`, 'text/csv', csv(grantRows(list.items)))}>
          {words.requests.exportCsv}
        </Button>
      }
    >
      <Inline>
        <StateChoice label={words.grants.state} value={state} states={STATES} names={words.grantState} onChange={setState} />
      </Inline>
      <Loaded query={list.query}>
        {() =>
          list.items.length === 0 ? (
            <NothingYet header={words.grants.nothing}>{words.grants.nothingHint}</NothingYet>
          ) : (
            <>
              <Table label={words.grants.all} columns={COLUMNS} rows={list.items} rowKey={({ id }) => id} isMarked={({ id }) => id === open} />
              <Pager page={list.page} hasNext={list.hasNext} go={list.go} />
            </>
          )
        }
      </Loaded>
      {open !== '' && <GrantDetails key={open} grantId={open} onClose={() => setOpen('')} />}
    </Section>
  );
}
