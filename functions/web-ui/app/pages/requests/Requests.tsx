import { AllGrants } from '../../grants/AllGrants';
import { OverseersOnly } from '../../kit/OverseersOnly';
import { Page } from '../../kit/Page';
import { TabSet } from '../../kit/TabSet';
import { PendingRequests } from '../../requests/PendingRequests';
import { useMe } from '../../session/SessionProvider';
import { ManualTasks } from '../../tasks/ManualTasks';
import { words } from '../../words';
import { AllRequests } from './AllRequests';

/** Requests, access and tasks of everybody (guide 4.6). */
export default function Requests() {
  const { decides } = useMe();
  return (
    <Page title={words.nav.requests} lead={words.requests.lead} help={words.requests.help}>
      <OverseersOnly>
        <TabSet
          id="requests-tabs"
          tabs={[
            { key: 'requests', label: words.requests.all, content: () => <AllRequests /> },
            ...(decides ? [{ key: 'decide', label: words.requests.decide, content: () => <PendingRequests /> }] : []),
            { key: 'grants', label: words.grants.all, content: () => <AllGrants /> },
            { key: 'tasks', label: words.approvals.tasks, content: () => <ManualTasks /> },
          ]}
        />
      </OverseersOnly>
    </Page>
  );
}
