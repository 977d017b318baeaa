import Lozenge from '@atlaskit/lozenge';
import { Stack, Text } from '@atlaskit/primitives/compiled';
import { token } from '@atlaskit/tokens';
import type { Schemas } from '../../../api/client';
import { words } from '../../../words';

const { simulate: w } = words.governance;
const LOOKS = { approves: 'success', notMet: 'moved', switchesOff: 'removed', passedOver: 'default', elsewhere: 'default' } as const;

/** Every policy that was considered, the most specific first, and why it does or does not approve. */
export function Policies({ policies }: { policies: Schemas['Simulation']['policies'] }) {
  return (
    <>
      <h3>{w.policies}</h3>
      {policies.length === 0 && <Text as="p">{w.noPolicies}</Text>}
      <ul aria-label={w.policies} style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: token('space.150') }}>
        {policies.map(({ id, name, version, verdict, why }) => (
          <li key={id} style={{ margin: 0, overflowWrap: 'anywhere' }}>
            <Stack space="space.050" alignInline="start">
              <Lozenge appearance={LOOKS[verdict]}>{w.verdict[verdict]}</Lozenge>
              <Text weight="semibold">
                {name} ({words.governance.records.versionOf(version)})
              </Text>
              <Text>{why}</Text>
            </Stack>
          </li>
        ))}
      </ul>
    </>
  );
}
