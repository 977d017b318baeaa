import type { Schemas } from '../api/client';
import { DateOf } from '../kit/Moment';
import { ParamLink } from '../kit/ParamLink';
import { Person } from '../kit/Person';
import { Table, type Column } from '../kit/Table';
import { useToolName } from '../kit/tools';
import { words } from '../words';
import { ExceptionState } from './ExceptionState';
import { Overridden } from './Overridden';

type Exception = Schemas['Exception'];

export function ExceptionTable({ exceptions, open }: { exceptions: readonly Exception[]; open: string }) {
  const toolName = useToolName();
  const columns: Column<Exception>[] = [
    {
      key: 'tool',
      head: words.exceptions.tool,
      width: 14,
      cell: ({ id, toolId, subject }) => (
        <ParamLink name="exception" value={id} label={words.exceptions.openOf(toolName(toolId), subject.displayName)}>
          {toolName(toolId)}
        </ParamLink>
      ),
    },
    { key: 'overrides', head: words.exceptions.overrides, width: 23, cell: ({ overrides }) => <Overridden rules={overrides} /> },
    { key: 'subject', head: words.exceptions.subject, width: 16, cell: ({ subject }) => <Person name={subject.displayName} /> },
    { key: 'owner', head: words.exceptions.owner, width: 15, cell: ({ owner }) => <Person name={owner.displayName} /> },
    { key: 'state', head: words.exceptions.standing, width: 10, cell: (exception) => <ExceptionState exception={exception} /> },
    { key: 'until', head: words.exceptions.until, width: 11, cell: ({ endsAt }) => <DateOf at={endsAt} /> },
    {
      key: 'review',
      head: words.exceptions.reviewBy,
      width: 11,
      cell: ({ reviewBy }) => (reviewBy === undefined ? words.exceptions.none : <DateOf at={reviewBy} />),
    },
  ];
  return (
    <Table
      label={words.exceptions.label}
      columns={columns}
      rows={exceptions}
      rowKey={({ id }) => id}
      isMarked={({ id }) => id === open}
      leastWidth={980}
    />
  );
}
