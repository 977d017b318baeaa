import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { Inline, Text } from '@atlaskit/primitives/compiled';
import { api, read } from '../api/client';
import { PAGE_SIZE, usePaged } from '../api/paged';
import { focusSoon } from '../kit/focusSoon';
import { ListEnd } from '../kit/ListEnd';
import { Section } from '../kit/Section';
import { Loaded, NoMatch, NothingYet } from '../kit/states';
import { useParam } from '../kit/useParam';
import { words } from '../words';
import { useArrivals } from './arrivals';
import { BulkBar } from './BulkBar';
import { BulkConfirm } from './BulkConfirm';
import { BulkResults } from './BulkResults';
import { DecisionDialog } from './DecisionDialog';
import type { Outcome } from './offer';
import { PendingFilters, usePendingFilters } from './PendingFilters';
import { PendingTable } from './PendingTable';
import { RequestDetails } from './RequestDetails';
import type { Request } from './selection';
import { useBulk } from './useBulk';

const HEADING = 'pending-requests';
const LOOKS_EVERY_MS = 60_000;

/** The requests that wait for a decision: one by one, or many at once (R4.7, R8.1). */
export function PendingRequests() {
  const filters = usePendingFilters();
  const [open, setOpen] = useParam('request');
  const [asked, setAsked] = useState<{ request: Request; outcome: Outcome }>();
  const bulk = useBulk(() => focusSoon(HEADING));
  const list = usePaged<Request>(
    ['requests', 'pending'],
    (cursor) => read(api.GET('/api/v1/requests', { params: { query: { status: 'pending', cursor, limit: PAGE_SIZE } } })),
    'page',
    LOOKS_EVERY_MS,
  );
  const { data, dataUpdatedAt, hasNextPage } = list.query;
  const [come, forgetCome] = useArrivals(data && { keys: list.all.map(({ issueKey }) => issueKey), more: hasNextPage }, dataUpdatedAt);
  const shown = filters.isOn ? list.all.filter(filters.lets) : list.items;
  return (
    <Section id={HEADING} title={words.approvals.pending}>
      <PendingFilters filters={filters} requests={list.all} />
      <BulkBar bulk={bulk} />
      <BulkResults bulk={bulk} />
      <div role="status">
        {come.length > 0 && (
          <Inline space="space.100" alignBlock="center">
            <Text>{words.approvals.come(come.length, come.join(', '))}</Text>
            <Button appearance="subtle" onClick={forgetCome}>
              {words.kit.close}
            </Button>
          </Inline>
        )}
      </div>
      <Loaded query={list.query}>
        {() =>
          list.all.length === 0 ? (
            <NothingYet header={words.approvals.nothing}>{words.approvals.nothingHint}</NothingYet>
          ) : (
            <>
              {shown.length === 0 ? (
                <NoMatch onClear={filters.clear} />
              ) : (
                <PendingTable
                  requests={shown}
                  open={open}
                  selection={bulk.selection}
                  select={bulk.select}
                  decide={(request, outcome) => setAsked({ request, outcome })}
                />
              )}
              <ListEnd list={list} isFiltered={filters.isOn} />
            </>
          )
        }
      </Loaded>
      {open !== '' && <RequestDetails key={open} issueKey={open} onClose={() => setOpen('')} />}
      {asked !== undefined && (
        <DecisionDialog
          request={asked.request}
          asked={asked.outcome}
          most={asked.request.days ?? 180}
          onDecided={() => {
            bulk.drop(asked.request.issueKey);
            focusSoon(HEADING);
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
      {bulk.asked !== undefined && <BulkConfirm bulk={bulk} outcome={bulk.asked} />}
    </Section>
  );
}
