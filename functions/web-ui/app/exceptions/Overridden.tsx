import type { Schemas } from '../api/client';
import { words } from '../words';

/** What an exception sets aside, in plain words. */
export function Overridden({ rules }: { rules: readonly Schemas['Overridable'][] }) {
  if (rules.length === 1) return <>{rules.map((rule) => words.exceptions.rule[rule])}</>;
  return (
    <ul style={{ margin: 0, paddingInlineStart: 16 }}>
      {rules.map((rule) => (
        <li key={rule}>{words.exceptions.rule[rule]}</li>
      ))}
    </ul>
  );
}
