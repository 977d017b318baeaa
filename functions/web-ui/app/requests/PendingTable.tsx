import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import { JiraLink } from '../kit/JiraLink';
import { Moment } from '../kit/Moment';
import { ParamLink } from '../kit/ParamLink';
import { Person } from '../kit/Person';
import { Table, type Column } from '../kit/Table';
import { useMe } from '../session/SessionProvider';
import { words } from '../words';
import { isFull, toggled, withAll, withoutAll, type Request, type Selection } from './selection';
import { toolOf } from './toolOf';

export interface Deciding {
  selection: Selection;
  select: (selection: Selection) => void;
  decide: (request: Request, outcome: 'approve' | 'deny') => void;
}

export function PendingTable({ requests, open, selection, select, decide }: Deciding & { requests: readonly Request[]; open: string }) {
  const { accountId } = useMe();
  const isOwn = (request: Request) => request.requester.accountId === accountId;
  const others = requests.filter((request) => !isOwn(request));
  const all = others.length > 0 && others.every(({ issueKey }) => selection.chosen.has(issueKey));
  const columns: Column<Request>[] = [
    {
      key: 'select',
      width: 4,
      head: (
        <Checkbox
          aria-label={words.approvals.selectAll}
          isChecked={all}
          isIndeterminate={!all && others.some(({ issueKey }) => selection.chosen.has(issueKey))}
          isDisabled={others.length === 0}
          onChange={() => select(all ? withoutAll(selection, others) : withAll(selection, others))}
        />
      ),
      cell: (request) => {
        const chosen = selection.chosen.has(request.issueKey);
        return (
          <Checkbox
            aria-label={words.approvals.select(request.issueKey)}
            isChecked={chosen}
            isDisabled={isOwn(request) || (!chosen && isFull(selection))}
            onChange={() => select(toggled(selection, request))}
          />
        );
      },
    },
    {
      key: 'issue',
      width: 8,
      head: words.approvals.issue,
      cell: ({ issueKey, jiraUrl }) => <JiraLink issue={issueKey} url={jiraUrl} />,
      by: ({ createdAt }) => createdAt,
    },
    {
      key: 'tool',
      width: 17,
      head: words.approvals.tool,
      by: toolOf,
      cell: (request) => (
        <Stack space="space.050">
          <ParamLink name="request" value={request.issueKey} label={words.approvals.details(request.issueKey)}>
            {toolOf(request)}
          </ParamLink>
          <Refused why={selection.refused.get(request.issueKey)} />
        </Stack>
      ),
    },
    {
      key: 'who',
      width: 16,
      head: words.approvals.requester,
      cell: ({ requester }) => <Person name={requester.displayName} />,
      by: ({ requester }) => requester.displayName,
    },
    { key: 'days', width: 6, head: words.approvals.days, cell: ({ days }) => days ?? '', by: ({ days }) => days ?? 0 },
    {
      key: 'waits',
      width: 14,
      head: words.approvals.waitsFor,
      cell: ({ nextStage, approvalsLeft }) => nextStage && words.approvals.waits(words.roles[nextStage], approvalsLeft),
      by: ({ nextStage }) => nextStage ?? '',
    },
    { key: 'since', width: 9, head: words.approvals.since, cell: ({ createdAt }) => <Moment at={createdAt} />, by: ({ createdAt }) => createdAt },
    {
      key: 'lapses',
      width: 9,
      head: words.approvals.lapses,
      cell: ({ lapsesAt }) => lapsesAt && <Moment at={lapsesAt} />,
      by: ({ lapsesAt }) => lapsesAt ?? '',
    },
    {
      key: 'actions',
      width: 17,
      head: words.approvals.actions,
      cell: (request) =>
        isOwn(request) ? (
          <Text>{words.approvals.own}</Text>
        ) : (
          <Inline space="space.050">
            <Button spacing="compact" aria-label={words.approvals.approveOne(request.issueKey)} onClick={() => decide(request, 'approve')}>
              {words.requestDetails.approve}
            </Button>
            <Button
              spacing="compact"
              appearance="subtle"
              aria-label={words.approvals.denyOne(request.issueKey)}
              onClick={() => decide(request, 'deny')}
            >
              {words.requestDetails.deny}
            </Button>
          </Inline>
        ),
    },
  ];
  return (
    <Table
      label={words.approvals.pending}
      columns={columns}
      rows={requests}
      rowKey={({ issueKey }) => issueKey}
      isMarked={({ issueKey }) => issueKey === open || selection.chosen.has(issueKey)}
      leastWidth={980}
    />
  );
}

function Refused({ why }: { why: string | undefined }) {
  return why === undefined ? null : <Text color="color.text.danger">{words.approvals.refusedBecause(why)}</Text>;
}
