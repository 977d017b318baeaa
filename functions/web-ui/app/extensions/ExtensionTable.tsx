import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import type { Schemas } from '../api/client';
import { Written } from '../kit/Facts';
import { Moment } from '../kit/Moment';
import { Person } from '../kit/Person';
import { Table, type Column } from '../kit/Table';
import { words } from '../words';
import type { Verdict } from './DecideExtension';

type Extension = Schemas['Extension'];
type Decide = (extension: Extension, verdict: Verdict) => void;

export const extensionFocusId = (extension: Extension) => `extension-${extension.id}`;

const COLUMNS: readonly Column<Extension>[] = [
  { key: 'tool', head: words.extensions.tool, width: 13, cell: ({ tool }) => tool.name },
  { key: 'holder', head: words.extensions.holder, width: 16, cell: ({ holder }) => <Person name={holder.displayName} /> },
  { key: 'days', head: words.extensions.days, width: 8, cell: ({ days }) => words.kit.days(days) },
  { key: 'askedBy', head: words.extensions.askedBy, width: 15, cell: ({ askedBy }) => <Person name={askedBy.displayName} /> },
  { key: 'askedAt', head: words.extensions.askedAt, width: 11, cell: ({ askedAt }) => <Moment at={askedAt} /> },
  { key: 'reason', head: words.extensions.reason, width: 17, cell: ({ reason }) => <Written>{reason}</Written> },
];

export function ExtensionTable({ extensions, me, onDecide }: { extensions: readonly Extension[]; me: Schemas['Me']; onDecide: Decide }) {
  const columns = me.decides ? [...COLUMNS, decision(me, onDecide)] : COLUMNS;
  return <Table label={words.extensions.label} columns={[...columns]} rows={extensions} rowKey={({ id }) => id} leastWidth={980} />;
}

/** Why somebody cannot approve; what accounts do not tell, the API says. */
function barrier({ askedBy, holder }: Extension, me: Schemas['Me']): string | undefined {
  if (holder.accountId === me.accountId) return words.extensions.yourAccess;
  return askedBy.accountId === me.accountId ? words.extensions.yours : undefined;
}

function decision(me: Schemas['Me'], onDecide: Decide): Column<Extension> {
  return {
    key: 'decision',
    head: words.extensions.decision,
    width: 19,
    cell: (extension) => {
      const { tool, holder } = extension;
      const barred = barrier(extension, me);
      const approveId = barred === undefined ? extensionFocusId(extension) : undefined;
      return (
        <Stack space="space.050">
          <Inline space="space.100" rowSpace="space.050" shouldWrap>
            {approveId !== undefined && (
              <Button
                id={approveId}
                spacing="compact"
                aria-label={words.extensions.approveOf(tool.name, holder.displayName)}
                onClick={() => onDecide(extension, 'approval')}
              >
                {words.extensions.approve}
              </Button>
            )}
            <Button
              id={approveId === undefined ? extensionFocusId(extension) : undefined}
              spacing="compact"
              aria-label={words.extensions.declineOf(tool.name, holder.displayName)}
              onClick={() => onDecide(extension, 'refusal')}
            >
              {words.extensions.decline}
            </Button>
          </Inline>
          {barred !== undefined && <Text size="small">{barred}</Text>}
        </Stack>
      );
    },
  };
}
