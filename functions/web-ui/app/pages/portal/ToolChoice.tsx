import { useId, useState, type ReactNode } from 'react';
import { ErrorMessage, RequiredAsterisk } from '@atlaskit/form';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import { token } from '@atlaskit/tokens';
import { JiraLink } from '../../kit/JiraLink';
import { RiskLozenge } from '../../kit/lozenges';
import { TextInput } from '../../kit/fields';
import { words } from '../../words';
import { ToolRadio } from './ToolRadio';
import { isOffered, NEW_TOOL, type OfferedTool, type Panel } from './wish';

const MANY = 8;

/** One of what is offered, with what there is to know of it. */
export function ToolChoice({ panel, value, error, onChange, children }: {
  panel: Panel;
  value: string;
  error: string | undefined;
  onChange: (tool: string) => void;
  /** What else there is to fill in for the one that is chosen. */
  children?: ReactNode;
}) {
  const [text, setText] = useState('');
  const errorId = useId();
  const texts = words.portal;
  const offered = panel.tools.filter(isOffered);
  // what is chosen stays in sight, whatever is looked for
  const found = offered.filter((tool) => tool.id === value || contains(tool, text));
  const radio = { name: 'tool', invalid: error !== undefined, describedBy: error === undefined ? undefined : errorId };
  return (
    <Stack space="space.150">
      <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
        <legend style={{ font: token('font.heading.xsmall'), padding: 0, marginBlockEnd: token('space.100') }}>
          {texts.tool}
          <RequiredAsterisk />
        </legend>
        <Stack space="space.100">
          {offered.length > MANY && <TextInput label={texts.find} value={text} onChange={setText} />}
          {found.map((tool) => (
            <ToolRadio
              key={tool.id}
              {...radio}
              value={tool.id}
              checked={tool.id === value}
              onChange={onChange}
              title={tool.name}
              beside={<RiskOf level={tool.riskLevel} />}
            >
              {[tool.provider, texts.termOf(tool.defaultDays, tool.maxDays)].filter(Boolean).join(' · ')}
              {tool.guidance !== '' && <span style={{ display: 'block', whiteSpace: 'pre-wrap' }}>{tool.guidance}</span>}
            </ToolRadio>
          ))}
          {found.length === 0 && offered.length > 0 && <Text as="p">{texts.noneFound}</Text>}
          {panel.newTool.allowed && (
            <ToolRadio {...radio} value={NEW_TOOL} checked={value === NEW_TOOL} onChange={onChange} title={texts.newTool}>
              {texts.newToolHint(panel.newTool.maxDays)}
            </ToolRadio>
          )}
        </Stack>
        {error !== undefined && (
          <div id={errorId}>
            <ErrorMessage>{error}</ErrorMessage>
          </div>
        )}
      </fieldset>
      {children}
      <Taken tools={panel.tools.filter((tool) => !isOffered(tool))} />
    </Stack>
  );
}

function RiskOf({ level }: { level: OfferedTool['riskLevel'] }) {
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: token('space.050') }}>
      <span style={{ color: token('color.text.subtle') }}>{words.portal.risk}</span>
      <RiskLozenge level={level} />
    </span>
  );
}

/** What one has or has asked for: there, but not to be asked for again. */
function Taken({ tools }: { tools: readonly OfferedTool[] }) {
  if (tools.length === 0) return null;
  return (
    <section>
      <Text as="p" weight="medium">
        {words.portal.taken}
      </Text>
      <ul>
        {tools.map((tool) => (
          <li key={tool.id}>
            <Inline space="space.050" shouldWrap>
              <span>{tool.name}:</span>
              <span>{tool.have !== undefined ? words.portal.have : words.portal.asked}</span>
              <JiraLink issue={tool.have ?? tool.asked ?? ''} />
            </Inline>
          </li>
        ))}
      </ul>
    </section>
  );
}

function contains(tool: OfferedTool, text: string): boolean {
  return `${tool.name} ${tool.provider}`.toLowerCase().includes(text.trim().toLowerCase());
}
