import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, readTagged, type Schemas, type Tagged } from '../../../api/client';
import { problemOf, type Problem } from '../../../api/problem';
import { useDone } from '../../../kit/useDone';
import { words } from '../../../words';
import { differ, draftOf, problemsOf, settingsOf, type Draft } from './draft';

type Current = Tagged<Schemas['Governance']>;

export function useCurrentRules() {
  return useQuery({
    queryKey: ['settings', 'governance', 'current'],
    queryFn: () => readTagged(api.GET('/api/v1/settings/governance')),
    refetchOnWindowFocus: false,
  });
}

/** The form of the rules: saved as a whole, and only on the version on which somebody began to write. */
export function useRules(current: Current) {
  const queries = useQueryClient();
  const say = useDone();
  const [editing, setEditing] = useState<{ base: Current; draft: Draft }>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [proposed, setProposed] = useState(false);
  const base = editing?.base ?? current;
  const saved = draftOf(base.value.settings);
  const draft = editing?.draft ?? saved;
  const edit = (change: Partial<Draft>) => setEditing({ base, draft: { ...draft, ...change } });
  const discard = () => {
    setEditing(undefined);
    setProblem(undefined);
  };
  const reload = async () => {
    await queries.refetchQueries({ queryKey: ['settings', 'governance', 'current'] });
    discard();
  };
  const save = async () => {
    setBusy(true);
    setProblem(undefined);
    setProposed(false);
    try {
      const put = api.PUT('/api/v1/settings/governance', { params: { header: { 'If-Match': base.tag } }, body: settingsOf(draft) });
      const { value, status } = await readTagged(put);
      const isProposed = status === 202;
      await queries.invalidateQueries({ queryKey: ['settings'] });
      discard();
      setProposed(isProposed);
      if (!isProposed && 'version' in value) say(words.governance.rules.saved(value.version));
      return true;
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const isChanged = differ(draft, saved);
  return { version: base.value.version, saved, draft, edit, isChanged, problems: problemsOf(draft), busy, problem, proposed, save, discard, reload };
}

export type RulesForm = ReturnType<typeof useRules>;
