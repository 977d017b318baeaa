import { Checkbox } from '@atlaskit/checkbox';
import { HelperMessage } from '@atlaskit/form';
import { Stack } from '@atlaskit/primitives/compiled';
import { Choice, LongText, TextInput } from '../../../kit/fields';
import { words } from '../../../words';
import { LEVELS, type Draft } from './draft';

const { rules: w } = words.governance;
const LEVEL_OPTIONS = LEVELS.map((value) => ({ value, label: words.risk[value] }));
const UNKNOWN = (['review', 'refuse'] as const).map((value) => ({ value, label: w.unknown[value] }));

/** What holds whatever the risk, and why it is changed. */
export function ForAllLevels({ draft, edit, wrong, readOnly }: {
  draft: Draft;
  edit: (change: Partial<Draft>) => void;
  wrong: (pointer: string) => string | undefined;
  readOnly: boolean;
}) {
  return (
    <div style={{ maxWidth: 480 }}>
      <Stack space="space.150">
        <h3>{w.everywhere}</h3>
        <Choice
          label={w.unknownTools}
          value={draft.unknownTools}
          options={UNKNOWN}
          onChange={(unknownTools) => unknownTools !== '' && edit({ unknownTools })}
          disabled={readOnly}
          error={wrong('/unknownTools')}
        />
        <Choice
          label={w.unclassified}
          value={draft.unclassified}
          options={LEVEL_OPTIONS}
          onChange={(unclassified) => unclassified !== '' && edit({ unclassified })}
          disabled={readOnly}
          error={wrong('/unclassified')}
        />
        <TextInput
          label={w.pendingDays}
          value={draft.pendingDays}
          onChange={(pendingDays) => edit({ pendingDays })}
          type="number"
          width="small"
          disabled={readOnly}
          error={wrong('/pendingDays')}
        />
        <div>
          <Checkbox
            label={w.secondAdmin}
            isChecked={draft.secondAdmin}
            isDisabled={readOnly}
            aria-describedby="second-admin-hint"
            onChange={(event) => edit({ secondAdmin: event.target.checked })}
          />
          <div id="second-admin-hint">
            <HelperMessage>{w.secondAdminHint}</HelperMessage>
          </div>
        </div>
        {!readOnly && (
          <LongText
            label={w.reason}
            hint={w.reasonHint}
            value={draft.reason}
            onChange={(reason) => edit({ reason })}
            longest={1000}
            rows={2}
            error={wrong('/reason')}
          />
        )}
      </Stack>
    </div>
  );
}
