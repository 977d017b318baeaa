import { words } from '../../../words';

const { changes: w } = words.governance;
const KINDS: Record<string, string> = w.kind;

/** What is to be changed, such as `project/AIC`, as people call it; there is only one set of rules by risk. */
export function recordInWords(record: string): string {
  const at = record.indexOf('/');
  const [kind, id] = [record.slice(0, at), record.slice(at + 1)];
  const name = KINDS[kind];
  if (name === undefined) return record;
  return id === 'site' ? name : w.of(name, id);
}
