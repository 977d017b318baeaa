import { Text } from '@atlaskit/primitives/compiled';
import { api, read, type Schemas } from '../api/client';
import { Confirm } from '../kit/Confirm';
import { dateText } from '../kit/Moment';
import { useDone } from '../kit/useDone';
import { words } from '../words';

/** Asks whether it is done, and says so to the API. */
export function MarkDone({ task, onDone, onClose }: { task: Schemas['Task']; onDone: () => Promise<unknown>; onClose: () => void }) {
  const say = useDone();
  const { action, tool, holder, jobId } = task;
  const complete = async (note: string) => {
    const completed = await read(
      api.POST('/api/v1/tasks/{jobId}/completion', { params: { path: { jobId } }, body: note === '' ? {} : { note } }),
    );
    say(words.tasks.marked[action](tool.name, holder.displayName), grantNow(completed.grant));
    void onDone();
  };
  return (
    <Confirm
      title={words.tasks.markOf(words.tasks.mark[action], tool.name, holder.displayName)}
      action={words.tasks.mark[action]}
      reason="optional"
      reasonLabel={words.tasks.note}
      onConfirm={complete}
      onClose={onClose}
    >
      <Text as="p">{words.tasks.ask[action](tool.name, holder.displayName)}</Text>
    </Confirm>
  );
}

function grantNow({ state, endsAt }: Schemas['Grant']): string {
  const name = words.grantState[state].toLowerCase();
  return state === 'active' && endsAt !== undefined ? words.tasks.grantUntil(name, dateText(endsAt)) : words.tasks.grantNow(name);
}
