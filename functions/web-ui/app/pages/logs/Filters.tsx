import Button from '@atlaskit/button/new';
import { Inline } from '@atlaskit/primitives/compiled';
import { DatePicker } from '@atlaskit/datetime-picker';
import { Label } from '@atlaskit/form';
import { Choice } from '../../kit/fields';
import { SearchInput } from '../../kit/SearchInput';
import { words } from '../../words';
import { isEmpty, KINDS, NO_FILTER, sentenceOf, type Filter } from './entries';

const KIND_CHOICES = KINDS.map((value) => ({ value, label: sentenceOf(value) }));

/** What the log is searched by; typing is taken over after a pause. */
export function Filters({ filter, change }: { filter: Filter; change: (to: Partial<Filter>) => void }) {
  return (
    <Inline space="space.200" rowSpace="space.100" alignBlock="end" shouldWrap>
      <div style={{ width: 200 }}>
        <SearchInput label={words.logs.text} value={filter.text} onSearch={(text) => change({ text })} />
      </div>
      <div style={{ width: 260 }}>
        <Choice label={words.logs.kind} value={filter.kind} options={KIND_CHOICES} clearable placeholder={words.logs.anyKind} onChange={(kind) => change({ kind })} />
      </div>
      <div style={{ width: 200 }}>
        <SearchInput label={words.logs.actor} value={filter.actor} onSearch={(actor) => change({ actor })} />
      </div>
      <Day id="logs-from" label={words.logs.from} value={filter.from} onChange={(from) => change({ from })} />
      <Day id="logs-to" label={words.logs.to} value={filter.to} onChange={(to) => change({ to })} />
      {!isEmpty(filter) && (
        <Button appearance="subtle" onClick={() => change(NO_FILTER)}>
          {words.kit.clearFilters}
        </Button>
      )}
    </Inline>
  );
}

function Day({ id, label, value, onChange }: { id: string; label: string; value: string; onChange: (value: string) => void }) {
  return (
    <div style={{ width: 160 }}>
      <Label htmlFor={id}>{label}</Label>
      <DatePicker id={id} value={value} locale="en" placeholder={words.logs.anyDay} onChange={(day) => onChange(day ?? '')} />
    </div>
  );
}
