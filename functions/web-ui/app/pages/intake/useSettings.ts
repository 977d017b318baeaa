import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, readTagged } from '../../api/client';
import { problemOf, type Problem } from '../../api/problem';
import { useDone } from '../../kit/useDone';
import { words } from '../../words';
import { draftOf, settingsOf, type Draft } from './draft';

export const SETTINGS = ['settings', 'intake'] as const;

export function useIntakeSettings() {
  return useQuery({
    queryKey: [...SETTINGS, 'current'],
    queryFn: () => readTagged(api.GET('/api/v1/settings/intake')),
    // a form is on top of it: it is read again when it was saved, not while somebody types
    refetchOnWindowFocus: false,
    staleTime: Infinity,
  });
}

/** The settings' form, over all tabs that edit them: they are saved as a whole, on the version that was read. */
export function useSettings() {
  const current = useIntakeSettings();
  const queries = useQueryClient();
  const done = useDone();
  const [edited, setEdited] = useState<Draft>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const saved = draftOf(current.data?.value.settings);
  const draft = edited ?? saved;
  const changed = edited !== undefined && JSON.stringify(settingsOf(edited)) !== JSON.stringify(settingsOf(saved));
  const discard = () => {
    setEdited(undefined);
    setProblem(undefined);
  };
  const save = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await readTagged(api.PUT('/api/v1/settings/intake', { params: { header: { 'If-Match': current.data?.tag ?? '' } }, body: settingsOf(draft) }));
      await queries.invalidateQueries({ queryKey: ['settings'] });
      await queries.invalidateQueries({ queryKey: ['me'] });
      discard();
      done(words.intake.saved);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  const reload = async () => {
    await current.refetch();
    discard();
  };
  return { current, draft, edit: setEdited, changed, busy, problem, save, discard, reload };
}

export type SettingsForm = ReturnType<typeof useSettings>;
