import { Stack, Text } from '@atlaskit/primitives/compiled';
import Lozenge from '@atlaskit/lozenge';
import type { Schemas } from '../api/client';
import { Facts } from '../kit/Facts';
import { words } from '../words';

const RULE = { refused: 'removed', overridden: 'moved', passed: 'success', doesNotConcern: 'default' } as const;
const ORDER = ['refused', 'overridden', 'passed', 'doesNotConcern'];

/** Which rules were asked, what they looked at and what they found; what is against it comes first. */
export function Rules({ rules }: { rules: readonly Schemas['RuleFinding'][] }) {
  const sorted = rules.toSorted((a, b) => ORDER.indexOf(a.result) - ORDER.indexOf(b.result));
  return (
    <ul style={{ listStyle: 'none', padding: 0, margin: 0 }}>
      {sorted.map(({ rule, sentence, result, text, lookedAt, exceptionId }) => (
        <li key={rule} style={{ marginBlockEnd: 8 }}>
          <details>
            <summary>
              <Lozenge appearance={RULE[result]}>{words.requestDetails.ruleResult[result]}</Lozenge> {text ?? sentence}
            </summary>
            <Stack space="space.100">
              <Text as="p">{sentence}</Text>
              {exceptionId !== undefined && <Text as="p">{words.requestDetails.byException(exceptionId)}</Text>}
              <Facts facts={Object.entries(lookedAt)} />
            </Stack>
          </details>
        </li>
      ))}
    </ul>
  );
}

/** Which approval policies were looked at, the most specific first, and why each does or does not approve. */
export function Policies({ policies }: { policies: readonly Schemas['ConsideredPolicy'][] }) {
  return (
    <ul>
      {policies.map(({ id, name, version, verdict, why }) => (
        <li key={id}>
          {words.requestDetails.policy(name, version)}: {words.requestDetails.verdict[verdict]}. {why}
        </li>
      ))}
    </ul>
  );
}
