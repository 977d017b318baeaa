import { useState } from 'react';
import { api, read, type Schemas } from '../api/client';
import { problemOf, type Problem } from '../api/problem';
import type { Outcome } from './offer';
import { afterDecision, NOTHING, without } from './selection';
import { useDecided } from './useDecided';
import { usePause } from './usePause';

/** A decision about many requests (R4.7): which, how and why. What was chosen and typed stays, whatever goes wrong or is closed. */
export function useBulk(onDecided: () => void) {
  const [selection, select] = useState(NOTHING);
  const [asked, setAsked] = useState<Outcome>();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [results, setResults] = useState<Schemas['BulkDecisionResult'][]>();
  const [pause, beginPause] = usePause();
  const { refresh } = useDecided();
  const send = async () => {
    if (asked === undefined || busy || pause > 0) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const body = { issueKeys: [...selection.chosen.keys()], outcome: asked, reason: reason.trim() };
      const { results: all } = await read(api.POST('/api/v1/decisions', { body }));
      select(afterDecision(selection, all));
      setResults(all);
      setReason('');
      setAsked(undefined);
      void refresh();
      onDecided();
    } catch (error) {
      const no = problemOf(error);
      setProblem(no);
      if (no.retryAfter !== undefined) beginPause(no.retryAfter);
    } finally {
      setBusy(false);
    }
  };
  return {
    selection,
    select,
    drop: (issueKey: string) => select((now) => without(now, issueKey)),
    asked,
    ask: (outcome: Outcome) => {
      setProblem(undefined);
      setAsked(outcome);
    },
    close: () => setAsked(undefined),
    reason,
    setReason,
    busy,
    problem,
    pause,
    results,
    forget: () => setResults(undefined),
    send,
  };
}

export type Bulk = ReturnType<typeof useBulk>;
