import type { ToolDraft } from './toolDraft';

export interface Merged {
  draft: ToolDraft;
  /** Where both changed, to different ends; the draft has mine. */
  both: (keyof ToolDraft)[];
}

const content = (value: ToolDraft[keyof ToolDraft]) =>
  JSON.stringify(Array.isArray(value) ? value.map(({ kind, name, dataClass, owner }) => [kind, name, dataClass, owner]) : value);

/** Takes over what somebody else changed since, and keeps what I changed. */
export function mergeDrafts(before: ToolDraft, mine: ToolDraft, theirs: ToolDraft): Merged {
  const differs = (field: keyof ToolDraft, a: ToolDraft, b: ToolDraft) => content(a[field]) !== content(b[field]);
  const fields = Object.keys(before) as (keyof ToolDraft)[];
  const kept = fields.filter((field) => differs(field, before, mine));
  return {
    draft: { ...theirs, ...Object.fromEntries(kept.map((field) => [field, mine[field]])) },
    both: kept.filter((field) => differs(field, before, theirs) && differs(field, mine, theirs)),
  };
}

export const isChanged = (before: ToolDraft, mine: ToolDraft) =>
  (Object.keys(before) as (keyof ToolDraft)[]).some((field) => content(before[field]) !== content(mine[field]));
