import { useQuery } from '@tanstack/react-query';
import { Stack, Text } from '@atlaskit/primitives/compiled';
import { token } from '@atlaskit/tokens';
import { api, read } from '../../api/client';
import { Details } from '../../kit/Details';
import { Facts, Written } from '../../kit/Facts';
import { JiraLink } from '../../kit/JiraLink';
import { RiskLozenge, ToolLozenge } from '../../kit/lozenges';
import { Loaded } from '../../kit/states';
import { words } from '../../words';
import { HowToAsk } from './HowToAsk';
import type { Tool } from './ToolCard';

/** One tool with all its guidance, and how to ask for it. */
export function ToolDetails({ toolId, known, grantId, onClose }: {
  toolId: string;
  known: Tool | undefined;
  grantId: string | undefined;
  onClose: () => void;
}) {
  const query = useQuery({
    queryKey: ['tools', 'one', toolId],
    queryFn: () => read(api.GET('/api/v1/tools/{toolId}', { params: { path: { toolId } } })),
    placeholderData: known,
  });
  return (
    <Details title={query.data?.name ?? toolId} onClose={onClose}>
      <Loaded query={query}>{(tool) => <TheTool tool={tool} grantId={grantId} />}</Loaded>
    </Details>
  );
}

function TheTool({ tool, grantId }: { tool: Tool; grantId: string | undefined }) {
  const { facts, given, ask, have, guidance, noGuidance } = words.tools;
  return (
    <Stack space="space.200">
      <Facts
        facts={[
          [facts.status, <ToolLozenge status={tool.status} />],
          [facts.risk, <RiskLozenge level={tool.riskLevel} />],
          [facts.provider, tool.provider],
          [facts.category, tool.category],
          [facts.usual, words.kit.days(tool.defaultDays)],
          [facts.most, words.kit.days(tool.maxDays)],
          [facts.given, given[tool.connector.type]],
          [facts.reaches, tool.entitlement?.grants],
        ]}
      />
      <section>
        <h3 style={{ font: token('font.heading.small') }}>{guidance}</h3>
        {tool.guidance === '' ? <Text as="p">{noGuidance}</Text> : <Written>{tool.guidance}</Written>}
      </section>
      <section>
        <h3 style={{ font: token('font.heading.small') }}>{ask.title}</h3>
        {grantId !== undefined ? (
          <p>
            {have} <JiraLink issue={grantId} />
          </p>
        ) : (
          <>
            <p>{ask[tool.status]}</p>
            {tool.status === 'approved' && (
              <p>
                <HowToAsk />
              </p>
            )}
          </>
        )}
      </section>
    </Stack>
  );
}
