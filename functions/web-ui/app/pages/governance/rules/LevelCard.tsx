import { useId } from 'react';
import { Checkbox } from '@atlaskit/checkbox';
import { Stack } from '@atlaskit/primitives/compiled';
import { token } from '@atlaskit/tokens';
import { TextInput } from '../../../kit/fields';
import { RiskLozenge } from '../../../kit/lozenges';
import { words } from '../../../words';
import type { DraftLevel, Level } from './draft';
import { StageList } from './StageList';

const { rules: w } = words.governance;

/** What holds for the tools of one risk level. */
export function LevelCard({ level, rules, onChange, wrong, readOnly }: {
  level: Level;
  rules: DraftLevel;
  onChange: (rules: DraftLevel) => void;
  wrong: (pointer: string) => string | undefined;
  readOnly: boolean;
}) {
  const id = useId();
  const number = (label: string, pointer: string, value: string, change: (to: string) => Partial<DraftLevel>) => (
    <TextInput
      label={label}
      value={value}
      onChange={(to) => onChange({ ...rules, ...change(to) })}
      type="number"
      width="small"
      disabled={readOnly}
      error={wrong(pointer)}
    />
  );
  return (
    <section
      aria-labelledby={id}
      style={{
        border: `1px solid ${token('color.border')}`,
        borderRadius: token('radius.large'),
        background: token('elevation.surface.raised'),
        padding: token('space.200'),
        minWidth: 0,
      }}
    >
      <Stack space="space.150">
        <h3 id={id}>
          <RiskLozenge level={level} />
        </h3>
        <StageList level={level} stages={rules.stages} onChange={(stages) => onChange({ ...rules, stages })} wrong={wrong} readOnly={readOnly} />
        {number(w.maxDays, `/rules/${level}/maxDays`, rules.maxDays, (maxDays) => ({ maxDays }))}
        <Checkbox
          label={w.autoApproval}
          isChecked={rules.autoApproval}
          isDisabled={readOnly}
          onChange={(event) => onChange({ ...rules, autoApproval: event.target.checked })}
        />
        <h4>{w.exceptions}</h4>
        {number(w.mostOpen, `/exceptionLimits/${level}/mostOpen`, rules.mostOpen, (mostOpen) => ({ mostOpen }))}
        {number(w.mostDays, `/exceptionLimits/${level}/mostDays`, rules.mostDays, (mostDays) => ({ mostDays }))}
      </Stack>
    </section>
  );
}
