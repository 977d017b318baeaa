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

/** Those that failed stay selected, with the reason; the others are done with. */
export function afterDecision({ chosen }: Selection, results: readonly Schemas['BulkDecisionResult'][]): Selection {
  const failed = results.filter(({ outcome }) => outcome === 'refused');
  return {
    chosen: new Map(
      failed.flatMap(({ issueKey }) => {
        const request = chosen.get(issueKey);
        return request === undefined ? [] : [[issueKey, request]];
      }),
    ),
    refused: new Map(failed.map(({ issueKey, problem }) => [issueKey, problem?.detail ?? ''])),
  };
}

/** Requests for tools that nobody has classified yet: the first approval of one needs a form of its own. */
export const unclassified = ({ chosen }: Selection): Request[] =>
  [...chosen.values()].filter(({ newTool, classification }) => newTool !== undefined && classification === undefined);
