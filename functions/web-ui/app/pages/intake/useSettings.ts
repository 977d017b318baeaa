import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { api, readTagged, type Schemas, type Tagged } from '../../api/client';
import { problemOf, type Problem } from '../../api/problem';
import { useDone } from '../../kit/useDone';
import { words } from '../../words';
import { draftOf, settingsOf, type Draft } from './draft';

export const SETTINGS = ['settings', 'intake'] as const;

type Current = Tagged<Schemas['IntakeSettings']>;

export function useIntakeSettings() {
  return useQuery({
    queryKey: [...SETTINGS, 'current'],
    queryFn: () => readTagged(api.GET('/api/v1/settings/intake')),
    // a form is on top of it: it is read again when it was saved, not while somebody types
    refetchOnWindowFocus: false,
    staleTime: Infinity,
  });
}

/** What was typed, and the version that it was typed on: that may be read again meanwhile, and be another's. */
interface Edit {
  draft: Draft;
  on: Current;
}

const differs = ({ draft, on }: Edit) => JSON.stringify(settingsOf(draft)) !== JSON.stringify(settingsOf(draftOf(on.value.settings)));

/** The settings' form, over all tabs that edit them: they are saved as a whole, on the version that was read. */
export function useSettings() {
  const current = useIntakeSettings();
  const queries = useQueryClient();
  const done = useDone();
  const [edited, setEdited] = useState<Edit>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const changed = edited !== undefined && differs(edited);
  const on = changed ? edited.on : current.data;
  const draft = changed ? edited.draft : draftOf(on?.value.settings);
  const edit = useCallback((next: Draft) => setEdited(on && { draft: next, on }), [on]);
  const discard = () => {
    setEdited(undefined);
    setProblem(undefined);
  };
  const save = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await readTagged(api.PUT('/api/v1/settings/intake', { params: { header: { 'If-Match': on?.tag ?? '' } }, body: settingsOf(draft) }));
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
  return { current, draft, edit, changed, busy, problem, save, discard, reload };
}

export type SettingsForm = ReturnType<typeof useSettings>;
