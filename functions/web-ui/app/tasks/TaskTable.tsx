import Button from '@atlaskit/button/new';
import type { Schemas } from '../api/client';
import { Written } from '../kit/Facts';
import { JiraLink } from '../kit/JiraLink';
import { Moment } from '../kit/Moment';
import { Person } from '../kit/Person';
import { Table, type Column } from '../kit/Table';
import { words } from '../words';

type Task = Schemas['Task'];

export const taskButtonId = (task: Task) => `task-${task.jobId}`;

const COLUMNS: readonly Column<Task>[] = [
  { key: 'action', head: words.tasks.filter, width: 13, cell: (task) => words.tasks.todo[task.action] },
  { key: 'tool', head: words.tasks.tool, width: 16, cell: (task) => task.tool.name },
  { key: 'holder', head: words.tasks.holder, width: 18, cell: (task) => <Person name={task.holder.displayName} /> },
  { key: 'issue', head: words.tasks.issue, width: 9, cell: (task) => <JiraLink issue={task.issueKey} /> },
  { key: 'since', head: words.tasks.since, width: 12, cell: (task) => <Moment at={task.since} /> },
  {
    key: 'reason',
    head: words.tasks.reason,
    width: 17,
    cell: ({ reason }) => (reason === undefined ? words.tasks.noReason : <Written>{reason}</Written>),
  },
];

/**
 * @param onMark absent where the reader may not confirm anything
 */
export function TaskTable({ tasks, onMark }: { tasks: readonly Task[]; onMark: ((task: Task) => void) | undefined }) {
  const columns = onMark === undefined ? COLUMNS : [...COLUMNS, confirmation(onMark)];
  return <Table label={words.tasks.label} columns={[...columns]} rows={tasks} rowKey={(task) => task.jobId} leastWidth={960} />;
}

function confirmation(onMark: (task: Task) => void): Column<Task> {
  return {
    key: 'done',
    head: words.tasks.done,
    width: 17,
    cell: (task) => {
      const mark = words.tasks.mark[task.action];
      return (
        <Button
          id={taskButtonId(task)}
          spacing="compact"
          aria-label={words.tasks.markOf(mark, task.tool.name, task.holder.displayName)}
          onClick={() => onMark(task)}
        >
          {mark}
        </Button>
      );
    },
  };
}
