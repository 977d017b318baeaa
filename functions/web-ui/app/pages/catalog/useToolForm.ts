import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, readTagged, type Schemas } from '../../api/client';
import { problemOf, type Problem } from '../../api/problem';
import { mergeDrafts, isChanged } from './mergeDrafts';
import { draftOf, idFrom, settingsOf, type ToolDraft } from './toolDraft';
import { objectionsTo } from './toolRules';
import { useMostDays } from './useMostDays';

/** Where somebody else changed what was changed here too. */
export interface Merge {
  both: (keyof ToolDraft)[];
  theirs: ToolDraft;
}

/**
 * A tool that is being added or changed.
 *
 * @param tag the version that is changed; none for a new tool
 */
export function useToolForm(begun: ToolDraft, tag: string | undefined, onSaved: (tool: Schemas['Tool']) => void) {
  const queries = useQueryClient();
  const [base, setBase] = useState({ draft: begun, tag });
  const [draft, setDraft] = useState(begun);
  const [idIsOwn, setIdIsOwn] = useState(false);
  const [tries, setTries] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [merge, setMerge] = useState<Merge>();
  const mostDays = useMostDays()(draft.riskLevel);
  const objections = objectionsTo(draft, mostDays);
  const isNew = base.tag === undefined;

  const send = () => {
    const body = settingsOf(draft);
    return base.tag === undefined
      ? readTagged(api.POST('/api/v1/tools', { body }))
      : readTagged(api.PUT('/api/v1/tools/{toolId}', { params: { path: { toolId: draft.id }, header: { 'If-Match': base.tag } }, body }));
  };

  const takeOver = async () => {
    const now = await readTagged(api.GET('/api/v1/tools/{toolId}', { params: { path: { toolId: draft.id } } }));
    const theirs = draftOf(now.value);
    const merged = mergeDrafts(base.draft, draft, theirs);
    setBase({ draft: theirs, tag: now.tag });
    setDraft(merged.draft);
    setMerge({ both: merged.both, theirs });
  };

  const attempt = async () => {
    try {
      const saved = await send();
      await Promise.all([queries.invalidateQueries({ queryKey: ['tools'] }), queries.invalidateQueries({ queryKey: ['tool', draft.id] })]);
      onSaved(saved.value);
    } catch (error) {
      const why = problemOf(error);
      if (why.kind === 'stale-version') await takeOver().catch((e: unknown) => setProblem(problemOf(e)));
      else setProblem(why);
    }
  };

  return {
    draft,
    mostDays,
    isNew,
    tries,
    busy,
    problem,
    merge,
    objected: tries > 0 && Object.keys(objections).length > 0,
    changed: isChanged(base.draft, draft),
    errorAt: (pointer: string) => (tries > 0 ? objections[pointer] : undefined) ?? problem?.at(pointer),
    change: (fields: Partial<ToolDraft>) =>
      setDraft((now) => {
        const next = { ...now, ...fields };
        return isNew && !idIsOwn && fields.name !== undefined ? { ...next, id: idFrom(fields.name) } : next;
      }),
    setId: (id: string) => {
      setIdIsOwn(id !== '');
      setDraft((now) => ({ ...now, id }));
    },
    save: async () => {
      setTries((before) => before + 1);
      setProblem(undefined);
      setMerge(undefined);
      if (Object.keys(objections).length > 0) return;
      setBusy(true);
      await attempt();
      setBusy(false);
    },
  };
}
