import { words } from '../../../words';
import { LEVELS, type Draft, type DraftStage } from './draft';

export interface Difference {
  what: string;
  from: string;
  to: string;
}

const { rules, yes, no } = words.governance;
const yesOrNo = (flag: boolean) => (flag ? yes : no);
const days = (text: string) => words.kit.days(Number(text));

/** Stages in words: "Approver, then 2 × Security reviewer". */
export function stagesInWords(stages: readonly DraftStage[]): string {
  return stages.map(({ role, quorum }) => rules.stage(words.roles[role], quorum)).join(rules.then);
}

/** What saving would change, from what to what. */
export function differences(before: Draft, after: Draft): Difference[] {
  const pairs: [what: string, from: string, to: string][] = LEVELS.flatMap((level) => {
    const [a, b, name] = [before.levels[level], after.levels[level], words.risk[level]];
    return [
      [rules.field.stages(name), stagesInWords(a.stages), stagesInWords(b.stages)],
      [rules.field.maxDays(name), days(a.maxDays), days(b.maxDays)],
      [rules.field.autoApproval(name), yesOrNo(a.autoApproval), yesOrNo(b.autoApproval)],
      [rules.field.mostOpen(name), String(Number(a.mostOpen)), String(Number(b.mostOpen))],
      [rules.field.mostDays(name), days(a.mostDays), days(b.mostDays)],
    ];
  });
  pairs.push(
    [rules.unknownTools, rules.unknown[before.unknownTools], rules.unknown[after.unknownTools]],
    [rules.unclassified, words.risk[before.unclassified], words.risk[after.unclassified]],
    [words.governance.changed.field['pendingDays'] ?? '', String(Number(before.pendingDays)), String(Number(after.pendingDays))],
    [rules.secondAdmin, yesOrNo(before.secondAdmin), yesOrNo(after.secondAdmin)],
  );
  return pairs.filter(([, from, to]) => from !== to).map(([what, from, to]) => ({ what, from, to }));
}
