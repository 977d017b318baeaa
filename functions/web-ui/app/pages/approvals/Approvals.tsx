import { Exceptions } from '../../exceptions/Exceptions';
import { Extensions } from '../../extensions/Extensions';
import { Page } from '../../kit/Page';
import { NoPermission } from '../../kit/states';
import { TabSet } from '../../kit/TabSet';
import { PendingRequests } from '../../requests/PendingRequests';
import { useMe } from '../../session/SessionProvider';
import { ManualTasks } from '../../tasks/ManualTasks';
import { words } from '../../words';

/** What waits for whoever decides (R8.1). */
export default function Approvals() {
  const { decides } = useMe();
  return (
    <Page title={words.nav.approvals} lead={words.approvals.lead} help={words.approvals.help}>
      {decides ? (
        <TabSet
          id="approvals"
          tabs={[
            { key: 'pending', label: words.approvals.pending, content: () => <PendingRequests /> },
            { key: 'tasks', label: words.approvals.tasks, content: () => <ManualTasks /> },
            { key: 'extensions', label: words.approvals.extensions, content: () => <Extensions /> },
            { key: 'exceptions', label: words.approvals.exceptions, content: () => <Exceptions /> },
          ]}
        />
      ) : (
        <NoPermission who={words.approvals.who} />
      )}
    </Page>
  );
}
