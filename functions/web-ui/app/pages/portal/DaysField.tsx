import Button from '@atlaskit/button/new';
import { Inline, Stack } from '@atlaskit/primitives/compiled';
import { TextInput } from '../../kit/fields';
import { words } from '../../words';
import { presetsOf, type Term } from './wish';

/** For how long, by a click or by number; what is allowed is said before. */
export function DaysField({ days, term, error, onChange }: {
  days: string;
  term: Term | undefined;
  error: string | undefined;
  onChange: (days: string) => void;
}) {
  const texts = words.portal;
  return (
    <Stack space="space.100">
      <TextInput
        label={texts.days}
        required
        type="number"
        width="small"
        value={days}
        error={error}
        hint={term === undefined ? texts.daysAfterTool : texts.daysHint(term.most, term.usual)}
        onChange={onChange}
      />
      {term !== undefined && (
        <div role="group" aria-label={texts.presets}>
          <Inline space="space.100" rowSpace="space.100" shouldWrap>
            {presetsOf(term).map((preset) => (
              <Button
                key={preset}
                spacing="compact"
                isSelected={days === String(preset)}
                aria-pressed={days === String(preset)}
                onClick={() => onChange(String(preset))}
              >
                {texts.preset(preset, preset === term.usual)}
              </Button>
            ))}
          </Inline>
        </div>
      )}
    </Stack>
  );
}
