import type { Schemas } from '../api/client';

export type Request = Schemas['Request'];

/** What one bulk decision takes at most (R4.7). */
export const MOST = 50;

/** The requests that a bulk decision is about, and why the last one refused some of them. */
export interface Selection {
  readonly chosen: ReadonlyMap<string, Request>;
  readonly refused: ReadonlyMap<string, string>;
}

export const NOTHING: Selection = { chosen: new Map(), refused: new Map() };

export const isFull = ({ chosen }: Selection): boolean => chosen.size >= MOST;

export function toggled(selection: Selection, request: Request): Selection {
  const chosen = new Map(selection.chosen);
  if (!chosen.delete(request.issueKey) && chosen.size < MOST) chosen.set(request.issueKey, request);
  return { ...selection, chosen };
}

/** With all of these, as far as there is room. */
export function withAll(selection: Selection, requests: readonly Request[]): Selection {
  const chosen = new Map(selection.chosen);
  for (const request of requests) if (chosen.size < MOST) chosen.set(request.issueKey, request);
  return { ...selection, chosen };
}

export function withoutAll(selection: Selection, requests: readonly Request[]): Selection {
  const chosen = new Map(selection.chosen);
  for (const { issueKey } of requests) chosen.delete(issueKey);
  return { ...selection, chosen };
}

/** Without what was decided by itself meanwhile. */
export function without({ chosen, refused }: Selection, issueKey: string): Selection {
  const others = <T>(map: ReadonlyMap<string, T>) => new Map([...map].filter(([key]) => key !== issueKey));
  return { chosen: others(chosen), refused: others(refused) };
}

/** Those that failed stay selected, with the reason, and so does whatever got no result; the others are done with. */
export function afterDecision({ chosen }: Selection, results: readonly Schemas['BulkDecisionResult'][]): Selection {
  const failed = results.filter(({ outcome }) => outcome === 'refused');
  const done = new Set(results.filter(({ outcome }) => outcome !== 'refused').map(({ issueKey }) => issueKey));
  return {
    chosen: new Map([...chosen].filter(([key]) => !done.has(key))),
    refused: new Map(failed.map(({ issueKey, problem }) => [issueKey, problem?.detail ?? ''])),
  };
}

/** Whether it asks for a tool that nobody has classified yet: its first approval needs a form of its own. */
export const isUnclassified = ({ newTool, classification }: Request): boolean => newTool !== undefined && classification === undefined;

export const unclassified = ({ chosen }: Selection): Request[] => [...chosen.values()].filter(isUnclassified);
