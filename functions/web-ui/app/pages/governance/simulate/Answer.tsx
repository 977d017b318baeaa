import { Stack, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import type { Schemas } from '../../../api/client';
import { Facts } from '../../../kit/Facts';
import { RiskLozenge } from '../../../kit/lozenges';
import { words } from '../../../words';
import { Policies } from './Policies';
import { Rules } from './Rules';
import { outcomeOf, sentenceOf, whyNotTheReader } from './outcome';

const { simulate: w, yes, no } = words.governance;
const LOOKS = { byPolicy: 'success', needs: 'information', against: 'error' } as const;

/** What would happen, and why. */
export function Answer({ simulation }: { simulation: Schemas['Simulation'] }) {
  const { limits, versions } = simulation;
  const notReader = whyNotTheReader(simulation);
  const days = (n: number | undefined) => n !== undefined && words.kit.days(n);
  return (
    <Stack space="space.200">
      <div role="status">
        <SectionMessage appearance={LOOKS[outcomeOf(simulation)]}>
          <Text as="p">{sentenceOf(simulation)}</Text>
        </SectionMessage>
      </div>
      {notReader.length > 0 && (
        <Text as="p" color="color.text.subtle">
          {w.notYou}: {notReader.join(' ')}
        </Text>
      )}
      <h3>{w.limits}</h3>
      <Facts
        facts={[
          [w.riskLevel, <RiskLozenge level={limits.riskLevel} />],
          [w.toolDefaultDays, days(limits.toolDefaultDays)],
          [w.riskLevelMaxDays, days(limits.riskLevelMaxDays)],
          [w.policyMaxDays, days(limits.policyMaxDays) || undefined],
          [w.longestDays, days(limits.longestDays)],
          [w.pendingDays, days(limits.pendingDays)],
          [w.autoApproval, limits.autoApproval ? yes : no],
          [w.versions, w.usedVersions(versions.governance, versions.tool, versions.project)],
        ]}
      />
      <Policies policies={simulation.policies} />
      <Rules rules={simulation.rules} about={simulation.decidedBy} />
    </Stack>
  );
}
