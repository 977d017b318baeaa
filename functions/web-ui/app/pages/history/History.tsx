import { Inline } from '@atlaskit/primitives/compiled';
import { api, read } from '../../api/client';
import { PAGE_SIZE, usePaged } from '../../api/paged';
import { JiraLink } from '../../kit/JiraLink';
import { ListEnd } from '../../kit/ListEnd';
import { RequestLozenge } from '../../kit/lozenges';
import { Moment } from '../../kit/Moment';
import { Page } from '../../kit/Page';
import { ParamLink } from '../../kit/ParamLink';
import { StateChoice } from '../../kit/StateChoice';
import { Loaded, NoMatch, NothingYet } from '../../kit/states';
import { Table, type Column } from '../../kit/Table';
import { useParam } from '../../kit/useParam';
import { RequestDetails } from '../../requests/RequestDetails';
import type { Request } from '../../requests/selection';
import { toolOf } from '../../requests/toolOf';
import { words } from '../../words';

const STATES = ['all', 'incomplete', 'pending', 'approved', 'denied', 'withdrawn', 'lapsed'] as const;
const NAMES = { all: words.history.all, ...words.requestState };

const COLUMNS: Column<Request>[] = [
  {
    key: 'issue',
    width: 12,
    head: words.history.issue,
    cell: ({ issueKey, jiraUrl }) => <JiraLink issue={issueKey} url={jiraUrl} />,
    by: ({ createdAt }) => createdAt,
  },
  {
    key: 'tool',
    width: 34,
    head: words.history.tool,
    by: toolOf,
    cell: (request) => (
      <ParamLink name="request" value={request.issueKey} label={words.history.details(request.issueKey)}>
        {toolOf(request)}
      </ParamLink>
    ),
  },
  { key: 'days', width: 10, head: words.history.days, cell: ({ days }) => days ?? '', by: ({ days }) => days ?? 0 },
  { key: 'state', width: 14, head: words.history.state, cell: ({ state }) => <RequestLozenge state={state} />, by: ({ state }) => state },
  { key: 'asked', width: 15, head: words.history.asked, cell: ({ createdAt }) => <Moment at={createdAt} />, by: ({ createdAt }) => createdAt },
  {
    key: 'decided',
    width: 15,
    head: words.history.decided,
    cell: ({ decidedAt }) => decidedAt && <Moment at={decidedAt} />,
    by: ({ decidedAt }) => decidedAt ?? '',
  },
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
