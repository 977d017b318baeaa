import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import { focusSoon } from '../../kit/focusSoon';
import { problemOf } from '../../api/problem';
import { attemptOf, type Attempt } from './attempt';
import { Outcome } from './Outcome';
import { useKept } from './useKept';
import { NO_WISH, submissionOf, type Panel, type Place, type Wish } from './wish';
import { WishForm } from './WishForm';

interface Kept {
  wish: Wish;
  /** The last attempt whose outcome is not known. */
  attempt?: Attempt | undefined;
  /** What was taken, and is on its way into Jira. */
  sent?: string | undefined;
}

/** One request after the other: filling it in, sending it, and what became of it. */
export function Ask({ panel, account, place }: { panel: Panel; account: string; place: Place }) {
  const queries = useQueryClient();
  const [kept, keep] = useKept<Kept>(`ai-clearance.ask.${account}.${place.portalId}.${place.requestTypeId}`, { wish: NO_WISH });
  const readPanelAgain = () => queries.invalidateQueries({ queryKey: ['portal', 'panel'] });
  const submit = useMutation({
    mutationFn: async () => {
      const body = submissionOf(kept.wish, place);
      const attempt = attemptOf(body, kept.attempt);
      // before it is sent: a page that goes away meanwhile sends the same one again
      keep({ attempt });
      return read(api.POST('/api/v1/portal/requests', { params: { header: { 'Idempotency-Key': attempt.key } }, body }));
    },
    onSuccess: ({ id }) => {
      keep({ sent: id });
      focusSoon('page-title');
    },
    onError: (error) => {
      // somebody has the tool meanwhile, or the form was closed
      if (['conflict', 'open-grant-exists'].includes(problemOf(error).kind)) void readPanelAgain();
    },
  });
  const leave = (wish: Wish) => {
    keep({ sent: undefined, attempt: undefined, wish });
    submit.reset();
    void readPanelAgain();
    focusSoon('page-title');
  };
  if (kept.sent !== undefined) return <Outcome id={kept.sent} another={() => leave(NO_WISH)} again={() => leave(kept.wish)} />;
  return (
    <WishForm
      panel={panel}
      wish={kept.wish}
      onChange={(wish) => keep({ wish })}
      submit={() => submit.mutate()}
      busy={submit.isPending}
      error={submit.isError ? submit.error : undefined}
    />
  );
}
