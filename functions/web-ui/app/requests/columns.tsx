import { JiraLink } from '../kit/JiraLink';
import { RequestLozenge } from '../kit/lozenges';
import { Moment } from '../kit/Moment';
import { ParamLink } from '../kit/ParamLink';
import type { Column } from '../kit/Table';
import { words } from '../words';
import type { Request } from './selection';
import { toolOf } from './toolOf';

type Named = Omit<Column<Request>, 'width'>;

const NAMED = {
  issue: {
    key: 'issue',
    head: words.history.issue,
    cell: ({ issueKey, jiraUrl }) => <JiraLink issue={issueKey} url={jiraUrl} />,
    by: ({ createdAt }) => createdAt,
  },
  tool: {
    key: 'tool',
    head: words.history.tool,
    by: toolOf,
    cell: (request) => (
      <ParamLink name="request" value={request.issueKey} label={words.history.details(request.issueKey)}>
        {toolOf(request)}
      </ParamLink>
    ),
  },
  days: { key: 'days', head: words.history.days, cell: ({ days }) => days ?? '', by: ({ days }) => days ?? 0 },
  state: { key: 'state', head: words.history.state, cell: ({ state }) => <RequestLozenge state={state} /> },
  asked: { key: 'asked', head: words.history.asked, cell: ({ createdAt }) => <Moment at={createdAt} />, by: ({ createdAt }) => createdAt },
  decided: { key: 'decided', head: words.history.decided, cell: ({ decidedAt }) => decidedAt !== undefined && <Moment at={decidedAt} /> },
} as const satisfies Record<string, Named>;

/** A column that every list of requests has alike, as wide as there is room. */
export const requestColumn = (name: keyof typeof NAMED, width: number): Column<Request> => ({ ...NAMED[name], width });
