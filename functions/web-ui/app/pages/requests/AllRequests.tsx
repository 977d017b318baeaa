import Button from '@atlaskit/button/new';
import { Inline } from '@atlaskit/primitives/compiled';
import { api, read } from '../../api/client';
import { PAGE_SIZE, usePaged } from '../../api/paged';
import { csv, download } from '../../kit/download';
import { ListEnd } from '../../kit/ListEnd';
import { Person } from '../../kit/Person';
import { SearchInput } from '../../kit/SearchInput';
import { Section } from '../../kit/Section';
import { StateChoice, useStateParam } from '../../kit/StateChoice';
import { Loaded, NoMatch, NothingYet } from '../../kit/states';
import { Table, type Column } from '../../kit/Table';
import { useParam } from '../../kit/useParam';
import { requestColumn } from '../../requests/columns';
import { says } from '../../requests/PendingFilters';
import { RequestDetails } from '../../requests/RequestDetails';
import type { Request } from '../../requests/selection';
import { toolOf } from '../../requests/toolOf';
import { words } from '../../words';

const STATES = ['pending', 'incomplete', 'approved', 'denied', 'withdrawn', 'lapsed'] as const;

const COLUMNS: Column<Request>[] = [
  requestColumn('issue', 11),
  requestColumn('tool', 25),
  {
    key: 'who',
    width: 22,
    head: words.requests.requester,
    cell: ({ requester }) => <Person name={requester.displayName} />,
    by: ({ requester }) => requester.displayName,
  },
  requestColumn('days', 8),
  requestColumn('state', 12),
  requestColumn('asked', 11),
  requestColumn('decided', 11),
];

export const requestRows = (requests: readonly Request[]) => [
  ['issue', 'state', 'tool', 'requester', 'accountId', 'days', 'purpose', 'createdAt', 'decidedAt', 'grant'],
  ...requests.map((request) => [
    request.issueKey,
    request.state,
    toolOf(request),
    request.requester.displayName,
    request.requester.accountId,
    request.days,
    request.purpose,
    request.createdAt,
    request.decidedAt,
    request.grantId,
  ]),
];

/** Everybody's requests, one state at a time. */
export function AllRequests() {
  const [state, setState] = useStateParam('state', STATES, 'pending');
  const [text, setText] = useParam('text', '', 'replace');
  const [open, setOpen] = useParam('request');
  const list = usePaged<Request>(['requests', 'all', state], (cursor) =>
    read(api.GET('/api/v1/requests', { params: { query: { status: state, cursor, limit: PAGE_SIZE } } })),
  );
  const isFiltered = text.trim() !== '';
  const shown = isFiltered ? list.all.filter((request) => says(request, text)) : list.items;
  return (
    <Section
      id="requests"
      title={words.requests.all}
      actions={
        <Button isDisabled={shown.length === 0} onClick={() => download(`requests-${state}.csv`, 'text/csv', csv(requestRows(shown)))}>
          {words.requests.exportCsv}
        </Button>
      }
    >
      <Inline space="space.200" alignBlock="end" shouldWrap>
        <StateChoice label={words.history.state} value={state} states={STATES} names={words.requestState} onChange={setState} />
        <div style={{ width: 240 }}>
          <SearchInput label={words.approvals.text} value={text} onSearch={(value) => setText(value)} />
        </div>
      </Inline>
      <Loaded query={list.query}>
        {() =>
          list.all.length === 0 ? (
            <NothingYet header={words.requests.nothing(words.requestState[state])}>{words.requests.nothingHint}</NothingYet>
          ) : (
            <>
              {shown.length === 0 ? (
                <NoMatch onClear={() => setText('')} />
              ) : (
                <Table
                  label={words.requests.all}
                  columns={COLUMNS}
                  rows={shown}
                  rowKey={({ issueKey }) => issueKey}
                  isMarked={({ issueKey }) => issueKey === open}
                />
              )}
              <ListEnd list={list} isFiltered={isFiltered} />
            </>
          )
        }
      </Loaded>
      {open !== '' && <RequestDetails key={open} issueKey={open} onClose={() => setOpen('')} />}
    </Section>
  );
}
