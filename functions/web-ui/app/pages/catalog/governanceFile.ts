import type { Schemas } from '../../api/client';
import { words } from '../../words';

export type GovernanceFile = Schemas['GovernanceFile'];

const MOST_BYTES = 1024 * 1024;
const FORMAT = 'ai-clearance/governance@1';
const say = words.catalog.exchange;

type Parsed = { file: GovernanceFile } | { wrong: string };

/** A file's content, or in words why it is none that can be brought in; one that is too large is not read at all. */
export async function readFile(file: File): Promise<Parsed> {
  if (file.size > MOST_BYTES) return { wrong: say.tooLarge(Math.ceil(file.size / 1024)) };
  return file.text().then(parseFile, () => ({ wrong: say.unreadable }));
}

export function parseFile(text: string): Parsed {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return { wrong: say.notJson(placeOf(text, String(error))) };
  }
  const format = typeof parsed === 'object' && parsed !== null && 'format' in parsed ? parsed.format : undefined;
  return format === FORMAT ? { file: parsed as GovernanceFile } : { wrong: say.otherFormat };
}

function placeOf(text: string, error: string): string {
  const position = /position (\d+)/.exec(error)?.[1];
  if (position === undefined) return say.notJsonSomewhere;
  const lines = text.slice(0, Number(position)).split('\n');
  return say.notJsonAt(lines.length, (lines.at(-1)?.length ?? 0) + 1);
}
