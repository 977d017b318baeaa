import { useQueryClient } from '@tanstack/react-query';
import { Text } from '@atlaskit/primitives/compiled';
import { api, read } from '../../api/client';
import { Confirm } from '../../kit/Confirm';
import { focusSoon } from '../../kit/focusSoon';
import { useDone } from '../../kit/useDone';
import { words } from '../../words';
import type { Grant } from './access';
import { wantedBy, type Request } from './WaitingRequests';

export const OPEN_HEADING = 'open-grants';
export const WAITING_HEADING = 'waiting-requests';

/** Ends one's own access before its time (R4.8). */
export function GiveBack({ grant, onClose }: { grant: Grant; onClose: () => void }) {
  const queries = useQueryClient();
  const done = useDone();
  const texts = words.myAccess;
  const release = async (reason: string) => {
    await read(api.POST('/api/v1/grants/{grantId}/release', { params: { path: { grantId: grant.id } }, body: reason === '' ? {} : { reason } }));
    await Promise.all([queries.invalidateQueries({ queryKey: ['grants'] }), queries.invalidateQueries({ queryKey: ['tasks'] })]);
    done(texts.givenBack(grant.tool.name), texts.givenBackHint);
    // its button is gone
    focusSoon(OPEN_HEADING, 'page-title');
  };
  return (
    <Confirm title={texts.giveBackTitle(grant.tool.name)} action={texts.giveBack} danger reason="optional" onConfirm={release} onClose={onClose}>
      <Text as="p">{texts.giveBackHint}</Text>
    </Confirm>
  );
}

/** Takes back one's own request while nobody has decided it. */
export function Withdraw({ request, onClose }: { request: Request; onClose: () => void }) {
  const queries = useQueryClient();
  const done = useDone();
  const texts = words.myAccess;
  const name = wantedBy(request);
  const withdraw = async (reason: string) => {
    await read(
      api.POST('/api/v1/requests/{issueKey}/withdrawal', { params: { path: { issueKey: request.issueKey } }, body: reason === '' ? {} : { reason } }),
    );
    done(texts.withdrawn(name), texts.withdrawnHint);
    focusSoon(OPEN_HEADING, 'page-title');
    // not awaited: this goes with the row, and would never say that it is done
    void Promise.all([queries.invalidateQueries({ queryKey: ['requests'] }), queries.invalidateQueries({ queryKey: ['request', request.issueKey] })]);
  };
  return (
    <Confirm title={texts.withdrawTitle(name)} action={texts.withdraw} danger reason="optional" onConfirm={withdraw} onClose={onClose}>
      <Text as="p">{texts.withdrawHint}</Text>
    </Confirm>
  );
}
