import Button from '@atlaskit/button/new';
import type { Schemas } from '../../api/client';
import { DateOf } from '../../kit/Moment';
import { ParamLink } from '../../kit/ParamLink';
import { Person } from '../../kit/Person';
import { Table, type Column } from '../../kit/Table';
import { useToolName } from '../../kit/tools';
import { words } from '../../words';
import { DelegationState } from './DelegationState';
import { mayTakeBack, rolesText } from './standing';

type Delegation = Schemas['Delegation'];

export const takeBackId = ({ id }: Delegation) => `take-back-${id}`;

export function DelegationTable({ delegations, me, open, onTakeBack }: {
  delegations: readonly Delegation[];
  me: Schemas['Me'];
  open: string;
  onTakeBack: (delegation: Delegation) => void;
}) {
  const toolName = useToolName();
  const columns: Column<Delegation>[] = [
    { key: 'state', head: words.delegations.states, width: 8, cell: (delegation) => <DelegationState delegation={delegation} /> },
    { key: 'from', head: words.delegations.from, width: 14, cell: ({ from }) => <Person name={from.displayName} /> },
    { key: 'to', head: words.delegations.to, width: 14, cell: ({ to }) => <Person name={to.displayName} /> },
    { key: 'roles', head: words.delegations.roles, width: 12, cell: rolesText },
    { key: 'project', head: words.delegations.project, width: 10, cell: ({ projectKey }) => projectKey ?? words.delegations.everyProject },
    {
      key: 'tool',
      head: words.delegations.tool,
      width: 11,
      cell: ({ toolId }) => (toolId === undefined ? words.delegations.everyTool : toolName(toolId)),
    },
    { key: 'until', head: words.delegations.until, width: 11, cell: (delegation) => <Term delegation={delegation} /> },
    {
      key: 'details',
      head: words.delegations.open,
      width: 7,
      cell: ({ id, from, to }) => (
        <ParamLink name="delegation" value={id} label={words.delegations.openOf(from.displayName, to.displayName)}>
          {words.delegations.open}
        </ParamLink>
      ),
    },
    {
      key: 'actions',
      head: words.delegations.actions,
      width: 13,
      cell: (delegation) => mayTakeBack(delegation, me) && takeBack(delegation, onTakeBack),
    },
  ];
  return (
    <Table
      label={words.delegations.label}
      columns={columns}
      rows={delegations}
      rowKey={({ id }) => id}
      isMarked={({ id }) => id === open}
      leastWidth={980}
    />
  );
}

/** Until when; of one that is planned, from when too. */
function Term({ delegation: { state, startsAt, endsAt } }: { delegation: Delegation }) {
  if (state !== 'planned') return <DateOf at={endsAt} />;
  return (
    <>
      <DateOf at={startsAt} /> – <DateOf at={endsAt} />
    </>
  );
}

function takeBack(delegation: Delegation, onTakeBack: (delegation: Delegation) => void) {
  return (
    <Button
      id={takeBackId(delegation)}
      spacing="compact"
      aria-label={words.delegations.takeBackOf(delegation.from.displayName, delegation.to.displayName)}
      onClick={() => onTakeBack(delegation)}
    >
      {words.delegations.takeBack}
    </Button>
  );
}
