import { useQuery } from '@tanstack/react-query';
import { Stack, Text } from '@atlaskit/primitives/compiled';
import { api, read, type Schemas } from '../../../api/client';
import { Details } from '../../../kit/Details';
import { Facts } from '../../../kit/Facts';
import { Loaded } from '../../../kit/states';
import { words } from '../../../words';
import { FieldChanges } from '../FieldChanges';
import { stagesInWords } from '../rules/differences';
import { draftOf, LEVELS, type Level, type Settings } from '../rules/draft';

const { versions: w, rules, yes, no } = words.governance;
const EACH = 100;

/** The API gives versions in pages alone: reads on until the one that is wanted is there. */
async function find(wanted: number): Promise<Schemas['GovernanceVersion'] | null> {
  let cursor: string | undefined;
  do {
    const page = await read(api.GET('/api/v1/settings/governance/versions', { params: { query: { cursor, limit: EACH } } }));
    const found = page.items.find(({ version }) => version === wanted);
    if (found !== undefined) return found;
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return null;
}

/** All that one version of the rules says. */
export function VersionDetails({ version, onClose }: { version: number; onClose: () => void }) {
  const found = useQuery({ queryKey: ['settings', 'governance', 'version', version], queryFn: () => find(version) });
  return (
    <Details title={w.one(version)} onClose={onClose}>
      <Loaded query={found}>
        {(known) =>
          known === null ? (
            <Text as="p">{w.missing}</Text>
          ) : (
            <Stack space="space.300">
              <Stack space="space.100">
                <h3>{w.changed}</h3>
                <FieldChanges changes={known.changed} />
              </Stack>
              {LEVELS.map((level) => (
                <LevelFacts key={level} level={level} settings={known.settings} />
              ))}
              <OtherFacts settings={known.settings} />
            </Stack>
          )
        }
      </Loaded>
    </Details>
  );
}

function LevelFacts({ level, settings }: { level: Level; settings: Settings }) {
  const { stages, maxDays, autoApproval, mostOpen, mostDays } = draftOf(settings).levels[level];
  return (
    <Stack space="space.100">
      <h3>{words.risk[level]}</h3>
      <Facts
        facts={[
          [rules.stages, stagesInWords(stages)],
          [rules.maxDays, maxDays],
          [rules.autoApproval, autoApproval ? yes : no],
          [`${rules.exceptions}: ${rules.mostOpen}`, mostOpen],
          [rules.mostDays, mostDays],
        ]}
      />
    </Stack>
  );
}

function OtherFacts({ settings }: { settings: Settings }) {
  return (
    <Stack space="space.100">
      <h3>{rules.everywhere}</h3>
      <Facts
        facts={[
          [rules.unknownTools, rules.unknown[settings.unknownTools]],
          [rules.unclassified, words.risk[settings.unclassified]],
          [rules.pendingDays, String(settings.pendingDays)],
          [rules.secondAdmin, settings.secondAdmin ? yes : no],
        ]}
      />
    </Stack>
  );
}
