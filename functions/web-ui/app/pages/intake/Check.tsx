import { useMutation } from '@tanstack/react-query';
import Button from '@atlaskit/button/new';
import { Stack, Text } from '@atlaskit/primitives/compiled';
import Lozenge from '@atlaskit/lozenge';
import SectionMessage from '@atlaskit/section-message';
import { api, read, type Schemas } from '../../api/client';
import { Section } from '../../kit/Section';
import { ProblemMessage } from '../../kit/states';
import { Table, type Column } from '../../kit/Table';
import { words } from '../../words';

type Check = Schemas['IntakeCheck'];

const APPEARANCE = { passed: 'success', failed: 'removed', unknown: 'moved' } as const;
const ORDER = { failed: 0, unknown: 1, passed: 2 } as const;

/** What is wrong comes first, and first of all what nothing works without. */
export const inOrder = (checks: readonly Check[]): Check[] =>
  checks.toSorted((a, b) => ORDER[a.result] - ORDER[b.result] || Number(b.required) - Number(a.required));

const COLUMNS: Column<Check>[] = [
  {
    key: 'result',
    head: words.intake.result,
    width: 16,
    cell: ({ result, required }) => (
      <Stack space="space.050" alignInline="start">
        <Lozenge appearance={APPEARANCE[result]}>{words.intake.results[result]}</Lozenge>
        {!required && <Text size="small">{words.intake.notRequired}</Text>}
      </Stack>
    ),
  },
  { key: 'says', head: words.intake.says, width: 42, cell: ({ says }) => says },
  { key: 'whatToDo', head: words.intake.whatToDo, width: 42, cell: ({ whatToDo }) => whatToDo ?? '' },
];

/** Tries what the product needs of the site, and says what to click where something is missing. */
export function SiteCheck({ readOnly }: { readOnly: boolean }) {
  const check = useMutation({ mutationFn: () => read(api.POST('/api/v1/settings/intake/check')) });
  return (
    <Section
      id="intake-check"
      title={words.intake.check}
      lead={readOnly ? words.intake.checkOfAdmins : words.intake.checkLead}
      actions={
        !readOnly && (
          <Button appearance="primary" isLoading={check.isPending} onClick={() => check.mutate()}>
            {words.intake.checkNow}
          </Button>
        )
      }
    >
      {check.isError && <ProblemMessage error={check.error} />}
      {check.data !== undefined && (
        <div role="status">
          <Stack space="space.200">
            <SectionMessage appearance={check.data.ready ? 'success' : 'error'}>{check.data.ready ? words.intake.ready : words.intake.notReady}</SectionMessage>
            <Table label={words.intake.check} columns={COLUMNS} rows={inOrder(check.data.checks)} rowKey={({ check: name }) => name} />
          </Stack>
        </div>
      )}
    </Section>
  );
}
