import { useIs, useMe } from '../../session/SessionProvider';
import { Choice } from '../../kit/fields';
import { SearchInput } from '../../kit/SearchInput';
import { useParam } from '../../kit/useParam';
import type { Schemas } from '../../api/client';
import { token } from '@atlaskit/tokens';
import { words } from '../../words';

const LONGEST_TEXT = 100;
type Status = Schemas['ToolStatus'];
type Risk = Schemas['RiskLevel'];

const RISKS: readonly Risk[] = ['low', 'medium', 'high', 'critical'];
const ALL: readonly Status[] = ['approved', 'restricted', 'blocked', 'denied', 'retired'];
/** What those who only ask may know of. */
const ASKED_FOR: readonly Status[] = ['approved', 'restricted'];

export interface ToolFilter {
  text: string;
  risk: Risk | '';
  status: Status | '';
}

const within = <T extends string>(known: readonly T[], value: string): T | '' => known.find((each) => each === value) ?? '';

/** What the address lets through; a value that nobody knows lets all through. */
export function useToolFilter(): { filter: ToolFilter; isSet: boolean; clear: () => void } {
  const [text, setText] = useParam('text');
  const [risk] = useParam('risk');
  const [status] = useParam('status');
  const filter: ToolFilter = { text: text.slice(0, LONGEST_TEXT), risk: within(RISKS, risk), status: within(ALL, status) };
  return {
    filter,
    isSet: filter.text !== '' || filter.risk !== '' || filter.status !== '',
    clear: () => setText('', { risk: '', status: '', page: '' }),
  };
}

export function ToolFilters() {
  const { filter } = useToolFilter();
  const [, setText] = useParam('text');
  const [, setRisk] = useParam('risk');
  const [, setStatus] = useParam('status');
  const me = useMe();
  const oversees = useIs('jiraAdmin', 'auditor');
  const texts = words.tools;
  const statuses = me.decides || oversees ? ALL : ASKED_FOR;
  const first = { page: '' };
  return (
    <div
      role="search"
      aria-label={texts.filters}
      style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 280px))', gap: token('space.200') }}
    >
      <SearchInput label={texts.search} value={filter.text} longest={LONGEST_TEXT} onSearch={(text) => setText(text, first)} />
      <Choice
        label={texts.riskFilter}
        clearable
        placeholder={texts.anyRisk}
        value={filter.risk}
        options={RISKS.map((value) => ({ value, label: words.risk[value] }))}
        onChange={(risk) => setRisk(risk, first)}
      />
      <Choice
        label={texts.statusFilter}
        clearable
        placeholder={texts.anyStatus}
        value={filter.status}
        options={statuses.map((value) => ({ value, label: words.toolStatus[value] }))}
        onChange={(status) => setStatus(status, first)}
      />
    </div>
  );
}
