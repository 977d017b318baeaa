import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Inline, Text } from '@atlaskit/primitives/compiled';
import { api, read, type Schemas } from '../api/client';
import { PAGE_SIZE, readAll } from '../api/paged';
import { Choice, type Option } from '../kit/fields';
import { focusSoon, neighbour } from '../kit/focusSoon';
import { OverseersOnly } from '../kit/OverseersOnly';
import { Pager } from '../kit/Pager';
import { Section } from '../kit/Section';
import { Loaded, NoMatch, NothingYet } from '../kit/states';
import { useParam } from '../kit/useParam';
import { useMe } from '../session/SessionProvider';
import { words } from '../words';
import { MarkDone } from './MarkDone';
import { TaskTable, taskButtonId } from './TaskTable';

type Task = Schemas['Task'];

const HEADING = 'manual-tasks';
const EACH = 100;
const ACTIONS: readonly Schemas['JobAction'][] = ['provision', 'deprovision', 'verify'];
const CHOICES: readonly Option<Schemas['JobAction']>[] = ACTIONS.map((value) => ({ value, label: words.tasks.action[value] }));

/** Tasks that wait for somebody to do them by hand. */
export function ManualTasks() {
  return (
    <OverseersOnly>
      <Tasks />
    </OverseersOnly>
  );
}

function Tasks() {
  const tasks = useQuery({
    queryKey: ['tasks'],
    // all of them: the API does not filter, and a page of which nothing matches would look like the end
    queryFn: () => readAll((cursor) => read(api.GET('/api/v1/tasks', { params: { query: { cursor, limit: EACH } } }))),
  });
  return (
    <Section id={HEADING} title={words.tasks.title} lead={words.tasks.lead} help={words.tasks.help}>
      <Loaded query={tasks}>{(all) => <Waiting all={all} />}</Loaded>
    </Section>
  );
}

function Waiting({ all }: { all: Task[] }) {
  const { decides } = useMe();
  const queries = useQueryClient();
  const [action, setAction] = useParam('action');
  const [wanted, setPage] = useParam('tasksPage', '1');
  const [marked, setMarked] = useState<Task>();
  const rows = all.filter((task) => action === '' || task.action === action);
  const last = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const page = Math.min(last, Math.max(1, Number.parseInt(wanted, 10) || 1));
  const shown = rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const done = async (task: Task) => {
    const next = neighbour(rows, (row) => row.jobId === task.jobId);
    queries.setQueryData<Task[]>(['tasks'], (now) => now?.filter((each) => each.jobId !== task.jobId));
    focusSoon(...(next === undefined ? [] : [taskButtonId(next)]), HEADING);
    await Promise.all([['tasks'], ['grants'], ['grant']].map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  if (all.length === 0) return <NothingYet header={words.tasks.nothing}>{words.tasks.nothingHint}</NothingYet>;
  return (
    <>
      {!decides && <Text as="p">{words.tasks.onlyDeciders}</Text>}
      <Inline space="space.200" alignBlock="end" rowSpace="space.100" shouldWrap>
        <div style={{ width: 240 }}>
          <Choice
            label={words.tasks.filter}
            value={CHOICES.find(({ value }) => value === action)?.value ?? ''}
            onChange={(to) => setAction(to, { tasksPage: '' })}
            options={CHOICES}
            placeholder={words.tasks.every}
            clearable
          />
        </div>
        <Text aria-live="polite">{words.tasks.count(rows.length)}</Text>
      </Inline>
      {shown.length === 0 ? (
        <NoMatch onClear={() => setAction('', { tasksPage: '' })} />
      ) : (
        <TaskTable tasks={shown} onMark={decides ? setMarked : undefined} />
      )}
      <Pager page={page} hasNext={page < last} go={(to) => setPage(String(to))} />
      {marked !== undefined && <MarkDone task={marked} onDone={() => done(marked)} onClose={() => setMarked(undefined)} />}
    </>
  );
}
