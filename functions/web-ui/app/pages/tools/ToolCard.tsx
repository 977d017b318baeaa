import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import { token } from '@atlaskit/tokens';
import type { Schemas } from '../../api/client';
import { Card } from '../../kit/Cards';
import { JiraLink } from '../../kit/JiraLink';
import { RiskLozenge, ToolLozenge } from '../../kit/lozenges';
import { ParamLink } from '../../kit/ParamLink';
import { words } from '../../words';

export type Tool = Schemas['Tool'];

/** One tool, with what one wants to know before looking closer. */
export function ToolCard({ tool, grantId }: { tool: Tool; grantId: string | undefined }) {
  const texts = words.tools;
  return (
    <Card>
      <Stack space="space.150">
        <div>
          <h2 style={{ font: token('font.heading.small'), margin: 0 }}>
            <ParamLink name="tool" value={tool.id}>
              {tool.name}
            </ParamLink>
          </h2>
          <Text color="color.text.subtle">{[tool.provider, tool.category].filter((text) => text !== '').join(' · ')}</Text>
        </div>
        <Inline space="space.100" rowSpace="space.050" alignBlock="center" shouldWrap>
          <ToolLozenge status={tool.status} />
          <RiskOf tool={tool} />
        </Inline>
        <Text as="p">{texts.term(tool.defaultDays, tool.maxDays)}</Text>
        {tool.guidance !== '' && (
          <Text as="p" maxLines={3}>
            {tool.guidance}
          </Text>
        )}
        <Text as="p" color="color.text.subtle">
          {texts.given[tool.connector.type]}
        </Text>
        {grantId !== undefined && (
          <Text as="p">
            {texts.have} <JiraLink issue={grantId} />
          </Text>
        )}
      </Stack>
    </Card>
  );
}

/** A risk's level says little without the word. */
export function RiskOf({ tool }: { tool: Tool }) {
  return (
    <Inline space="space.050" alignBlock="center">
      <Text color="color.text.subtle">{words.tools.risk}</Text>
      <RiskLozenge level={tool.riskLevel} />
    </Inline>
  );
}
