import type { Schemas } from '../../api/client';
import { dayHere } from '../../kit/days';
import { words } from '../../words';

export type Entry = Schemas['EvidenceEntry'];

/** What is looked for; empty where it does not matter. Dates are days of the reader's own calendar, both included. */
export interface Filter {
  kind: string;
  actor: string;
  tool: string;
  text: string;
  from: string;
  to: string;
}

export const NO_FILTER: Filter = { kind: '', actor: '', tool: '', text: '', from: '', to: '' };

export const isEmpty = (filter: Filter): boolean => Object.values(filter).every((value) => value === '');

const includes = (text: string | undefined, part: string) => text !== undefined && text.toLowerCase().includes(part.toLowerCase());

function dayAfter(day: string): Date {
  const next = dayHere(day);
  next.setDate(next.getDate() + 1);
  return next;
}

export function matches(entry: Entry, { kind, actor, tool, text, from, to }: Filter): boolean {
  const at = new Date(entry.at);
  const about = [entry.id, entry.entity, entry.kind, entry.actor, entry.subject, entry.tool, entry.request, entry.grant, ...Object.values(entry.details)];
  return (
    (kind === '' || entry.kind === kind) &&
    (actor === '' || includes(entry.actor, actor)) &&
    (tool === '' || entry.tool === tool) &&
    (text === '' || about.some((each) => includes(each, text))) &&
    (from === '' || at >= dayHere(from)) &&
    (to === '' || at < dayAfter(to))
  );
}

/** Whether entries before this one are all too early, so that looking further back is of no use. */
export const isBefore = (entry: Entry, { from }: Filter): boolean => from !== '' && new Date(entry.at) < dayHere(from);

type Kind = keyof typeof words.logs.kinds;
const isKnown = (kind: string): kind is Kind => kind in words.logs.kinds;

export const KINDS = Object.keys(words.logs.kinds) as Kind[];

/** What happened, in words; a kind that is newer than these words speaks for itself. */
export const sentenceOf = (kind: string): string => (isKnown(kind) ? words.logs.kinds[kind] : kind.replaceAll('_', ' '));

/** Who did it, without what only machines need. */
export function actorOf(actor: string): string {
  const [sort, name = ''] = [actor.slice(0, actor.indexOf(':')), actor.slice(actor.indexOf(':') + 1)];
  return sort === 'system' ? words.logs.system(name) : sort === 'policy' ? words.logs.policy(name) : name;
}

const COLUMNS = [
  ...(['seq', 'at', 'kind', 'actor', 'entity', 'version', 'subject', 'tool', 'request', 'grant', 'governanceVersion', 'details', 'v', 'id'] as const),
  ...(['prevEventHash', 'contentHash', 'intakeMac', 'intakeMacKeyId', 'prevHash', 'entryHash', 'entryMac', 'macKeyId'] as const),
] as const;

export const asRows = (entries: readonly Entry[]): (string | number | undefined)[][] => [
  [...COLUMNS],
  ...entries.map((entry) => COLUMNS.map((column) => (column === 'details' ? JSON.stringify(entry.details) : entry[column]))),
];

export const asJsonLines = (entries: readonly Entry[]): string => entries.map((entry) => JSON.stringify(entry) + '\n').join('');
