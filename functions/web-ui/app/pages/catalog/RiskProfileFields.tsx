import { Inline, Stack } from '@atlaskit/primitives/compiled';
import { Choice, LongText, TextInput } from '../../kit/fields';
import { words } from '../../words';
import type { FieldsOf } from './ToolFields';
import type { Trains } from './toolDraft';

const say = words.catalog.form;
const TRAINS: { value: Exclude<Trains, ''>; label: string }[] = [
  { value: 'yes', label: words.catalog.yes },
  { value: 'no', label: words.catalog.no },
];

export function RiskProfileFields({ draft, onChange, errorAt }: FieldsOf) {
  return (
    <Stack space="space.150">
      <LongText
        label={say.summary}
        value={draft.summary}
        onChange={(summary) => onChange({ summary })}
        longest={2000}
        error={errorAt('/riskProfile/summary')}
      />
      <Choice
        label={say.trains}
        value={draft.trains}
        onChange={(trains) => onChange({ trains })}
        options={TRAINS}
        clearable
        placeholder={words.catalog.notKnown}
        error={errorAt('/riskProfile/trainsOnInput')}
      />
      <TextInput
        label={say.assessedBy}
        hint={say.teamHint}
        value={draft.assessedBy}
        onChange={(assessedBy) => onChange({ assessedBy })}
        longest={100}
        error={errorAt('/riskProfile/assessedBy')}
      />
      <Inline space="space.200" shouldWrap>
        <TextInput
          label={say.assessedOn}
          type="date"
          value={draft.assessedOn}
          onChange={(assessedOn) => onChange({ assessedOn })}
          error={errorAt('/riskProfile/assessedOn')}
        />
        <TextInput
          label={say.reviewBy}
          type="date"
          value={draft.reviewBy}
          onChange={(reviewBy) => onChange({ reviewBy })}
          error={errorAt('/riskProfile/reviewBy')}
        />
      </Inline>
    </Stack>
  );
}
