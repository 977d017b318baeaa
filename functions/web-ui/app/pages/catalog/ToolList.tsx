import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import Button from '@atlaskit/button/new';
import { api, read, type Schemas } from '../../api/client';
import { PAGE_SIZE, usePaged } from '../../api/paged';
import { Choice } from '../../kit/fields';
import { RiskLozenge, ToolLozenge } from '../../kit/lozenges';
import { Pager } from '../../kit/Pager';
import { ParamLink } from '../../kit/ParamLink';
import { SearchInput } from '../../kit/SearchInput';
import { Loaded, NoMatch, NothingYet } from '../../kit/states';
import { Table, type Column } from '../../kit/Table';
import { useParam } from '../../kit/useParam';
import { useIs } from '../../session/SessionProvider';
import { words } from '../../words';
import { ToolDetails } from './ToolDetails';

type Tool = Schemas['Tool'];

const STATUSES = ['approved', 'restricted', 'blocked', 'denied', 'retired'] as const;
const LEVELS = ['low', 'medium', 'high', 'critical'] as const;

const COLUMNS: Column<Tool>[] = [
  {
    key: 'name',
    width: 28,
    head: words.catalog.columns.name,
    by: ({ name }) => name,
    cell: ({ id, name, provider }) => (
      <Stack space="space.025">
        <ParamLink name="tool" value={id} label={words.catalog.open(name)}>
          {name}
        </ParamLink>
        <Text size="small" color="color.text.subtle">
          {provider}
        </Text>
      </Stack>
    ),
  },
  { key: 'status', width: 14, head: words.catalog.columns.status, cell: ({ status }) => <ToolLozenge status={status} />, by: ({ status }) => status },
  { key: 'risk', width: 12, head: words.catalog.columns.risk, cell: ({ riskLevel }) => <RiskLozenge level={riskLevel} />, by: ({ riskLevel }) => LEVELS.indexOf(riskLevel) },
  { key: 'days', width: 16, head: words.catalog.columns.days, cell: ({ defaultDays, maxDays }) => words.catalog.days(defaultDays, maxDays), by: ({ defaultDays }) => defaultDays },
  { key: 'connector', width: 16, head: words.catalog.columns.connector, cell: ({ connector }) => words.connector[connector.type], by: ({ connector }) => connector.type },
  { key: 'category', width: 14, head: words.catalog.columns.category, cell: ({ category }) => category, by: ({ category }) => category },
];

export function ToolList() {
  const isAdmin = useIs('jiraAdmin');
  const [text, setText] = useParam('text', '', 'replace');
  const [status, setStatus] = useParam('status');
  const [risk, setRisk] = useParam('risk');
  const [open, setOpen] = useParam('tool');
  const query = {
    ...(text.trim() !== '' && { text: text.trim() }),
    ...(status !== '' && { status: STATUSES.find((each) => each === status) }),
    ...(risk !== '' && { riskLevel: LEVELS.find((each) => each === risk) }),
  };
  const list = usePaged<Tool>(['tools', 'catalog', text, status, risk], (cursor) =>
    read(api.GET('/api/v1/tools', { params: { query: { ...query, cursor, limit: PAGE_SIZE } } })),
  );
  const filtered = text !== '' || status !== '' || risk !== '';
  return (
    <Stack space="space.200">
      {!isAdmin && <Text as="p">{words.catalog.readOnly}</Text>}
      <Inline space="space.200" rowSpace="space.100" alignBlock="end" shouldWrap>
        <div style={{ width: 240 }}>
          <SearchInput
            label={words.catalog.filters.text}
            hint={words.catalog.filters.textHint}
            value={text}
            onSearch={(value) => setText(value, { page: '' })}
          />
        </div>
        <div style={{ width: 180 }}>
          <Choice
            label={words.catalog.filters.status}
            value={STATUSES.find((each) => each === status) ?? ''}
            options={STATUSES.map((value) => ({ value, label: words.toolStatus[value] }))}
            onChange={(value) => setStatus(value, { page: '' })}
            placeholder={words.catalog.filters.any}
            clearable
          />
        </div>
        <div style={{ width: 180 }}>
          <Choice
            label={words.catalog.filters.risk}
            value={LEVELS.find((each) => each === risk) ?? ''}
            options={LEVELS.map((value) => ({ value, label: words.risk[value] }))}
            onChange={(value) => setRisk(value, { page: '' })}
            placeholder={words.catalog.filters.any}
            clearable
          />
        </div>
      </Inline>
      <Loaded query={list.query}>
        {() =>
          list.items.length > 0 ? (
            <>
              <Table label={words.catalog.tools} columns={COLUMNS} rows={list.items} rowKey={({ id }) => id} isMarked={({ id }) => id === open} />
              <Pager page={list.page} hasNext={list.hasNext} go={list.go} />
            </>
          ) : filtered ? (
            <NoMatch onClear={() => setText('', { status: '', risk: '', page: '' })} />
          ) : (
            <NothingYet header={words.catalog.nothingYet} action={isAdmin && <ToSeed />}>
              {words.catalog.nothingYetHint}
            </NothingYet>
          )
        }
      </Loaded>
      {open !== '' && <ToolDetails key={open} id={open} onClose={() => setOpen('')} />}
    </Stack>
  );
}

function ToSeed() {
  const [, setTab] = useParam('tab');
  return <Button onClick={() => setTab('seed')}>{words.catalog.toSeed}</Button>;
}
