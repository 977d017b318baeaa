import { Stack, Text } from '@atlaskit/primitives/compiled';
import Lozenge from '@atlaskit/lozenge';
import { token } from '@atlaskit/tokens';
import type { Schemas } from '../api/client';
import { Facts } from '../kit/Facts';
import { words } from '../words';

const RULE = { refused: 'removed', overridden: 'moved', passed: 'success', doesNotConcern: 'default' } as const;
const ORDER = ['refused', 'overridden', 'passed', 'doesNotConcern'];

/** Why a request stands as it does: the rules, the policies and the versions that it was looked at by (R4.11). */
export function Why({ explanation: { rules = [], policies = [], versions, byPolicy, evidence } }: { explanation: Schemas['Explanation'] }) {
  return (
    <section aria-label={words.requestDetails.why}>
      <h3>{words.requestDetails.why}</h3>
      <Stack space="space.150">
        {byPolicy !== undefined && (
          <Text as="p">{words.requestDetails.byPolicy(byPolicy.policyId, byPolicy.version, words.kit.days(byPolicy.days))}</Text>
        )}
        {rules.length > 0 && <Rules rules={rules} />}
        {policies.length > 0 && <Policies policies={policies} />}
        <Text as="p" color="color.text.subtle">
          {words.requestDetails.versions(versions.governance, versions.tool, versions.project)}
        </Text>
        {evidence !== undefined && <Facts facts={[[words.requestDetails.evidence, <code>{evidence}</code>]]} />}
      </Stack>
    </section>
  );
}

/** Which rules were asked, what they looked at and what they found; what is against it comes first. */
function Rules({ rules }: { rules: readonly Schemas['RuleFinding'][] }) {
  const sorted = rules.toSorted((a, b) => ORDER.indexOf(a.result) - ORDER.indexOf(b.result));
  return (
    <ul aria-label={words.requestDetails.rules} style={{ listStyle: 'none', padding: 0, margin: 0 }}>
      {sorted.map(({ rule, sentence, result, text, lookedAt, exceptionId }) => (
        <li key={rule} style={{ marginBlockEnd: token('space.100') }}>
          <details>
            <summary>
              <Lozenge appearance={RULE[result]}>{words.requestDetails.ruleResult[result]}</Lozenge> {text ?? sentence}
            </summary>
            <Stack space="space.100">
              {text !== undefined && <Text as="p">{sentence}</Text>}
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
function Policies({ policies }: { policies: readonly Schemas['ConsideredPolicy'][] }) {
  return (
    <details>
      <summary>{words.requestDetails.policies(policies.length)}</summary>
      <ul>
        {policies.map(({ id, name, version, verdict, why, project, tool, maxDays, groups }) => (
          <li key={id}>
            {words.requestDetails.policy(name, version)}: {words.requestDetails.verdict[verdict]}. {why}
            <Facts
              facts={[
                [words.requestDetails.project, project],
                [words.requestDetails.tool, tool],
                [words.requestDetails.most, maxDays && words.kit.days(maxDays)],
                [words.requestDetails.groups, groups?.join(', ')],
              ]}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
