import { useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '../api/client';
import { useDone } from '../kit/useDone';
import { words } from '../words';

/** What is read again after a decision, and what is said of it. */
export function useDecided() {
  const queries = useQueryClient();
  const done = useDone();
  const refresh = async () => {
    const keys = [['requests'], ['request'], ['me', 'requests'], ['tasks'], ['grants'], ['evidence']];
    await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  const say = ({ issueKey, state, nextStage }: Schemas['Request']) => {
    if (state === 'denied') done(words.requestDetails.denied(issueKey));
    else if (state === 'approved') done(words.requestDetails.approved(issueKey), words.requestDetails.approvedNext);
    else done(words.requestDetails.stageApproved(issueKey), nextStage === undefined ? undefined : words.requestDetails.waitsFor(words.roles[nextStage]));
  };
  return { refresh, say };
}
