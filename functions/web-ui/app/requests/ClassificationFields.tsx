import { Stack, Text } from '@atlaskit/primitives/compiled';
import type { Schemas } from '../api/client';
import type { Problem } from '../api/problem';
import { Choice, LongText, TextInput } from '../kit/fields';
import { words } from '../words';

const LEVELS = ['low', 'medium', 'high', 'critical'] as const;

/** How a new tool enters the catalog, while it is typed. */
export interface Classifying {
  name: string;
  provider: string;
  riskLevel: Schemas['RiskLevel'] | '';
  defaultDays: string;
  guidance: string;
}

export const emptyClassification = (name: string): Classifying => ({ name, provider: '', riskLevel: '', defaultDays: '30', guidance: '' });

const days = (text: string) => (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 180 ? Number(text) : undefined);

export const isClassified = ({ name, provider, riskLevel, defaultDays }: Classifying): boolean =>
  name.trim() !== '' && provider.trim() !== '' && riskLevel !== '' && days(defaultDays) !== undefined;

/** Only of what is classified. */
export const classificationOf = ({ name, provider, riskLevel, defaultDays, guidance }: Classifying): Schemas['Classification'] => ({
  name: name.trim(),
  provider: provider.trim(),
  riskLevel: riskLevel === '' ? 'critical' : riskLevel,
  defaultDays: days(defaultDays) ?? 1,
  ...(guidance.trim() !== '' && { guidance: guidance.trim() }),
});

export function ClassificationFields({ value, onChange, tried, problem }: {
  value: Classifying;
  onChange: (value: Classifying) => void;
  tried: boolean;
  problem: Problem | undefined;
}) {
  const missing = (text: string) => (tried && text.trim() === '' ? words.kit.required : undefined);
  return (
    <Stack space="space.150">
      <Text as="p">{words.requestDetails.classify}</Text>
      <TextInput
        label={words.requestDetails.toolName}
        required
        longest={100}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        error={missing(value.name) ?? problem?.at('/classification/name')}
      />
      <TextInput
        label={words.requestDetails.provider}
        required
        longest={100}
        value={value.provider}
        onChange={(provider) => onChange({ ...value, provider })}
        error={missing(value.provider) ?? problem?.at('/classification/provider')}
      />
      <Choice
        label={words.requestDetails.risk}
        required
        value={value.riskLevel}
        options={LEVELS.map((level) => ({ value: level, label: words.risk[level] }))}
        onChange={(riskLevel) => onChange({ ...value, riskLevel })}
        error={missing(value.riskLevel) ?? problem?.at('/classification/riskLevel')}
      />
      <TextInput
        label={words.requestDetails.defaultDays}
        required
        longest={3}
        width="small"
        value={value.defaultDays}
        onChange={(defaultDays) => onChange({ ...value, defaultDays })}
        error={days(value.defaultDays) === undefined ? words.requestDetails.daysWrong(180) : problem?.at('/classification/defaultDays')}
      />
      <LongText
        label={words.requestDetails.guidance}
        longest={2000}
        rows={2}
        value={value.guidance}
        onChange={(guidance) => onChange({ ...value, guidance })}
        error={problem?.at('/classification/guidance')}
      />
    </Stack>
  );
}
