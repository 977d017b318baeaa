import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { Inline, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { api, read, type Schemas } from '../api/client';
import { PAGE_SIZE, usePaged } from '../api/paged';
import { Choice, TextInput } from '../kit/fields';
import { focusSoon } from '../kit/focusSoon';
import { Pager } from '../kit/Pager';
import { Section } from '../kit/Section';
import { Loaded, NoMatch, NothingYet } from '../kit/states';
import { useParam } from '../kit/useParam';
import { words } from '../words';
import { BulkDialog } from './BulkDialog';
import { DecisionDialog } from './Decide';
import { PendingTable } from './PendingTable';
import { RequestDetails } from './RequestDetails';
import { afterDecision, isFull, MOST, NOTHING, type Request } from './selection';
import { toolOf } from './toolOf';
import { useDecided } from './useDecided';

const HEADING = 'pending-requests';
const STAGES = ['approver', 'securityReviewer', 'jiraAdmin'] as const;
const LOOKS_EVERY_MS = 60_000;

/** The requests that wait for a decision: one by one, or many at once (R4.7, R8.1). */
export function PendingRequests() {
  const [text, setText] = useParam('text', '', 'replace');
  const [stage, setStage] = useParam('stage');
  const [open, setOpen] = useParam('request');
  const [selection, select] = useState(NOTHING);
  const [asked, setAsked] = useState<{ request: Request; outcome: 'approve' | 'deny' }>();
  const [bulk, setBulk] = useState<'approve' | 'deny'>();
  const [results, setResults] = useState<Schemas['BulkDecisionResult'][]>();
  const { refresh } = useDecided();
  const list = usePaged<Request>(
    ['requests', 'pending'],
    (cursor) => read(api.GET('/api/v1/requests', { params: { query: { status: 'pending', cursor, limit: PAGE_SIZE } } })),
    'page',
    LOOKS_EVERY_MS,
  );
  const shown = list.items.filter((request) => matches(request, text, stage));
  const clear = () => setText('', { stage: '' });
  const decided = async (all: Schemas['BulkDecisionResult'][]) => {
    select(afterDecision(selection, all));
    setResults(all);
    setBulk(undefined);
    await refresh();
    focusSoon(HEADING);
  };
  return (
    <Section id={HEADING} title={words.approvals.pending} lead={words.approvals.pendingLead}>
      <Inline space="space.200" rowSpace="space.100" alignBlock="end" shouldWrap>
        <div style={{ width: 240 }}>
          <TextInput label={words.approvals.text} value={text} onChange={(value) => setText(value)} longest={100} />
        </div>
        <div style={{ width: 200 }}>
          <Choice
            label={words.approvals.waitsFor}
            value={STAGES.find((each) => each === stage) ?? ''}
            options={STAGES.map((value) => ({ value, label: words.roles[value] }))}
            onChange={(value) => setStage(value)}
            placeholder={words.approvals.anybody}
            clearable
          />
        </div>
        <Button appearance="primary" isDisabled={selection.chosen.size === 0} onClick={() => setBulk('approve')}>
          {words.approvals.approveSelected}
        </Button>
        <Button isDisabled={selection.chosen.size === 0} onClick={() => setBulk('deny')}>
          {words.approvals.denySelected}
        </Button>
        <Text aria-live="polite">{words.approvals.selected(selection.chosen.size, MOST, isFull(selection))}</Text>
        {selection.chosen.size > 0 && (
          <Button appearance="subtle" onClick={() => select(NOTHING)}>
            {words.approvals.clearSelection}
          </Button>
        )}
      </Inline>
      <div role="status">{results !== undefined && <Results results={results} />}</div>
      <Loaded query={list.query}>
        {() =>
          list.items.length === 0 ? (
            <NothingYet header={words.approvals.nothing}>{words.approvals.nothingHint}</NothingYet>
          ) : (
            <>
              {shown.length === 0 ? (
                <NoMatch onClear={clear} />
              ) : (
                <PendingTable requests={shown} open={open} selection={selection} select={select} decide={(request, outcome) => setAsked({ request, outcome })} />
              )}
              <Pager page={list.page} hasNext={list.hasNext} go={list.go} />
            </>
          )
        }
      </Loaded>
      {open !== '' && <RequestDetails key={open} issueKey={open} onClose={() => setOpen('')} />}
      {asked !== undefined && (
        <DecisionDialog
          request={asked.request}
          asked={asked.outcome}
          onClose={() => {
            setAsked(undefined);
            focusSoon(HEADING);
          }}
        />
      )}
      {bulk !== undefined && <BulkDialog outcome={bulk} selection={selection} onDone={(all) => void decided(all)} onClose={() => setBulk(undefined)} />}
    </Section>
  );
}

function matches(request: Request, text: string, stage: string): boolean {
  const part = text.trim().toLowerCase();
  const says = [request.issueKey, toolOf(request), request.requester.displayName, request.purpose ?? ''];
  return (stage === '' || request.nextStage === stage) && (part === '' || says.some((each) => each.toLowerCase().includes(part)));
}

function Results({ results }: { results: readonly Schemas['BulkDecisionResult'][] }) {
  const refused = results.filter(({ outcome }) => outcome === 'refused');
  return (
    <SectionMessage appearance={refused.length > 0 ? 'warning' : 'success'} title={words.approvals.result(results.length - refused.length, refused.length)}>
      <ul>
        {results.map(({ issueKey, outcome, problem }) => (
          <li key={issueKey}>{words.approvals.resultOf(issueKey, words.approvals.outcome[outcome], problem?.detail)}</li>
        ))}
      </ul>
    </SectionMessage>
  );
}
