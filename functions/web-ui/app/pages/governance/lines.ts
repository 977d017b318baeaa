import { words } from '../../words';

/** What somebody wrote one a line, without empty lines and without saying anything twice. */
export const linesOf = (text: string): string[] => [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');

export const textOf = (lines: readonly string[] | undefined): string => (lines ?? []).join('\n');

/** What the API would refuse of lines: too many, or too long ones. */
export function linesProblem(text: string, most: number, longest: number): string | undefined {
  const lines = linesOf(text);
  if (lines.length > most) return words.governance.records.tooMany(most);
  return lines.some((line) => line.length > longest) ? words.governance.records.tooLong(longest) : undefined;
}

export function isWhole(text: string, least: number, most: number): boolean {
  return /^\d{1,3}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;
}
