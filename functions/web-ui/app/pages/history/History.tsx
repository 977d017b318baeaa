import { Inline } from '@atlaskit/primitives/compiled';
import { api, read } from '../../api/client';
import { PAGE_SIZE, usePaged } from '../../api/paged';
import { ListEnd } from '../../kit/ListEnd';
import { Page } from '../../kit/Page';
import { StateChoice } from '../../kit/StateChoice';
import { Loaded, NoMatch, NothingYet } from '../../kit/states';
import { Table, type Column } from '../../kit/Table';
import { useParam } from '../../kit/useParam';
import { requestColumn } from '../../requests/columns';
import { RequestDetails } from '../../requests/RequestDetails';
import type { Request } from '../../requests/selection';
import { words } from '../../words';

const STATES = ['all', 'incomplete', 'pending', 'approved', 'denied', 'withdrawn', 'lapsed'] as const;
const NAMES = { all: words.history.all, ...words.requestState };

const COLUMNS: Column<Request>[] = [
  requestColumn('issue', 12),
  requestColumn('tool', 34),
  requestColumn('days', 10),
  { ...requestColumn('state', 14), by: ({ state }) => state },
  requestColumn('asked', 15),
  { ...requestColumn('decided', 15), by: ({ decidedAt }) => decidedAt ?? '' },
];

/** What the person has asked for so far (R8.1). */
export default function History() {
  const [named, setNamed] = useParam('state', 'all');
  const state = STATES.find((each) => each === named) ?? 'all';
  const [open, setOpen] = useParam('request');
  const list = usePaged<Request>(['me', 'requests', 'history'], (cursor) =>
    read(api.GET('/api/v1/me/requests', { params: { query: { cursor, limit: PAGE_SIZE } } })),
  );
  const shown = state === 'all' ? list.items : list.all.filter((request) => request.state === state);
  return (
    <Page title={words.nav.history} lead={words.history.lead} help={words.history.help}>
      <Inline>
        <StateChoice label={words.history.state} value={state} states={STATES} names={NAMES} onChange={(to) => setNamed(to === '' ? 'all' : to)} />
      </Inline>
      <Loaded query={list.query}>
        {() =>
          list.all.length === 0 ? (
            <NothingYet header={words.history.nothing}>{words.history.nothingHint}</NothingYet>
          ) : (
            <>
              {shown.length === 0 ? (
                <NoMatch onClear={() => setNamed('all')} />
              ) : (
                <Table
                  label={words.nav.history}
                  columns={COLUMNS}
                  rows={shown}
                  rowKey={({ issueKey }) => issueKey}
                  isMarked={({ issueKey }) => issueKey === open}
                />
              )}
              <ListEnd list={list} isFiltered={state !== 'all'} />
            </>
          )
        }
      </Loaded>
      {open !== '' && <RequestDetails key={open} issueKey={open} onClose={() => setOpen('')} />}
    </Page>
  );
}
