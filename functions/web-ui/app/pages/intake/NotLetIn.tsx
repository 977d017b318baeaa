import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { api, read, type Schemas } from '../../api/client';
import { PAGE_SIZE, usePaged } from '../../api/paged';
import { Facts } from '../../kit/Facts';
import { TextInput } from '../../kit/fields';
import { JiraLink } from '../../kit/JiraLink';
import { Moment } from '../../kit/Moment';
import { Pager } from '../../kit/Pager';
import { Section } from '../../kit/Section';
import { Loaded, NothingYet } from '../../kit/states';
import { Table, type Column } from '../../kit/Table';
import { useParam } from '../../kit/useParam';
import { words } from '../../words';

type Refusal = Schemas['Refusal'];

const COLUMNS: Column<Refusal>[] = [
  { key: 'issue', head: words.intake.issue, width: 14, cell: ({ issueKey, url }) => <JiraLink issue={issueKey} url={url} /> },
  { key: 'says', head: words.intake.why, width: 34, cell: ({ says }) => says },
  { key: 'todo', head: words.intake.whatToDo, width: 36, cell: ({ whatToDo }) => whatToDo },
  { key: 'last', head: words.intake.lastTime, width: 16, cell: ({ lastAt }) => <Moment at={lastAt} /> },
];

/** Why something that was asked in Jira is not here (R9). */
export function NotLetIn() {
  return (
    <Stack space="space.400">
      <WhyNot />
      <Refusals />
    </Stack>
  );
}

function WhyNot() {
  const [issue, setIssue] = useParam('issue');
  const [typed, setTyped] = useState(issue);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIssue(typed.trim().toUpperCase());
  };
  return (
    <Section id="intake-why" title={words.intake.whyNot} lead={words.intake.whyNotLead}>
      <form onSubmit={submit}>
        <Inline space="space.100" alignBlock="end">
          <div style={{ width: 200 }}>
            <TextInput label={words.intake.issueKey} value={typed} onChange={setTyped} longest={100} placeholder="AIC-1" />
          </div>
          <Button type="submit" isDisabled={typed.trim() === ''}>
            {words.intake.explain}
          </Button>
        </Inline>
      </form>
      {issue !== '' && <Explained issueKey={issue} />}
    </Section>
  );
}

function Explained({ issueKey }: { issueKey: string }) {
  const why = useQuery({
    queryKey: ['intake', 'issue', issueKey],
    queryFn: () => read(api.GET('/api/v1/intake/issues/{issueKey}', { params: { path: { issueKey } } })),
  });
  return (
    <div role="status">
      <Loaded query={why}>
        {({ says, whatToDo, checks, url }) => (
          <SectionMessage appearance="information" title={says}>
            <Stack space="space.100">
              <Text as="p">{whatToDo}</Text>
              {checks.length > 0 && (
                <ul>
                  {checks.map((check) => (
                    <li key={check}>{check}</li>
                  ))}
                </ul>
              )}
              <JiraLink issue={issueKey} url={url} />
            </Stack>
          </SectionMessage>
        )}
      </Loaded>
    </div>
  );
}

/** How many issues were refused for which reason, the most frequent first. */
function Counts({ of: counts }: { of: Readonly<Record<string, number>> }) {
  const sorted = Object.entries(counts).toSorted(([, a], [, b]) => b - a);
  const nameOf = (reason: string) => (reason in words.intake.reasons ? words.intake.reasons[reason as Refusal['reason']] : reason);
  return <Facts facts={sorted.map(([reason, count]) => [nameOf(reason), words.intake.issues(count)])} />;
}

function Refusals() {
  const list = usePaged<Refusal>(
    ['intake', 'refusals'],
    (cursor) => read(api.GET('/api/v1/intake/refusals', { params: { query: { cursor, limit: PAGE_SIZE } } })),
    'refusalsPage',
  );
  return (
    <Section id="intake-refusals" title={words.intake.refusals} lead={words.intake.refusalsLead}>
      <Loaded query={list.query}>
        {() =>
          list.items.length === 0 ? (
            <NothingYet header={words.intake.noRefusals}>{words.intake.noRefusalsHint}</NothingYet>
          ) : (
            <>
              <Counts of={(list.query.data?.pages[0] as Schemas['Refusals'] | undefined)?.counts ?? {}} />
              <Table label={words.intake.refusals} columns={COLUMNS} rows={list.items} rowKey={({ issueKey }) => issueKey} />
              <Pager page={list.page} hasNext={list.hasNext} go={list.go} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
