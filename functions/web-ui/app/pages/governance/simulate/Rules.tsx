import Lozenge from '@atlaskit/lozenge';
import { Stack, Text } from '@atlaskit/primitives/compiled';
import { token } from '@atlaskit/tokens';
import type { Schemas } from '../../../api/client';
import { Facts } from '../../../kit/Facts';
import { words } from '../../../words';

type Finding = Schemas['RuleFinding'];

const { simulate: w } = words.governance;
const LOOKS = { passed: 'success', refused: 'removed', overridden: 'moved', doesNotConcern: 'default' } as const;

/** Each rule with its result and what it looked at; those that do not concern the request are folded away. */
export function Rules({ rules, about }: { rules: readonly Finding[]; about: string }) {
  const concerns = rules.filter(({ result }) => result !== 'doesNotConcern');
  const others = rules.filter(({ result }) => result === 'doesNotConcern');
  return (
    <>
      <h3>{w.rules}</h3>
      <Text as="p" color="color.text.subtle">
        {w.aboutWhom(about.replace(/^(person|policy):/, ''))}
      </Text>
      <List findings={concerns} />
      {others.length > 0 && (
        <details>
          <summary>{w.others(others.length)}</summary>
          <List findings={others} />
        </details>
      )}
    </>
  );
}

function List({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: token('space.150') }}>
      {findings.map(({ rule, sentence, result, lookedAt, text }) => (
        <li key={rule} style={{ margin: 0, overflowWrap: 'anywhere' }}>
          <Stack space="space.050" alignInline="start">
            <Lozenge appearance={LOOKS[result]}>{w.result[result]}</Lozenge>
            <Text>{sentence}</Text>
            {text !== undefined && <Text weight="semibold">{text}</Text>}
            {Object.keys(lookedAt).length > 0 && (
              <details>
                <summary>{w.lookedAt}</summary>
                <Facts facts={Object.entries(lookedAt)} />
              </details>
            )}
          </Stack>
        </li>
      ))}
    </ul>
  );
}
