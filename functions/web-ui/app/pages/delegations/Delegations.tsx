import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import Button from '@atlaskit/button/new';
import { api, read, type Schemas } from '../../api/client';
import { PAGE_SIZE, usePaged } from '../../api/paged';
import { focusSoon, neighbour } from '../../kit/focusSoon';
import { Page } from '../../kit/Page';
import { Pager } from '../../kit/Pager';
import { Loaded, NothingYet } from '../../kit/states';
import { useParam } from '../../kit/useParam';
import { useMe } from '../../session/SessionProvider';
import { words } from '../../words';
import { DelegationDetails } from './DelegationDetails';
import { DelegationTable, takeBackId } from './DelegationTable';
import { LendPart } from './LendPart';
import { TakeBack } from './TakeBack';
import { ownRoles } from './wish';

type Delegation = Schemas['Delegation'];

export default function Delegations() {
  const me = useMe();
  const queries = useQueryClient();
  const [open, setOpen] = useParam('delegation');
  const [lending, setLending] = useState(false);
  const [taking, setTaking] = useState<Delegation>();
  const list = usePaged<Delegation>(['delegations'], (cursor) =>
    read(api.GET('/api/v1/delegations', { params: { query: { cursor, limit: PAGE_SIZE } } })),
  );
  const mayLend = ownRoles(me).length > 0;
  const lend = (
    <Button appearance="primary" onClick={() => setLending(true)}>
      {words.delegations.lend}
    </Button>
  );
  const takenBack = async (changed: Delegation) => {
    const next = neighbour(list.items, ({ id }) => id === changed.id);
    queries.setQueryData(['delegation', changed.id], changed);
    await Promise.all([['delegations'], ['me']].map((queryKey) => queries.invalidateQueries({ queryKey })));
    focusSoon(...(next === undefined ? [] : [takeBackId(next)]), 'page-title');
  };
  return (
    <Page
      title={words.nav.delegations}
      actions={mayLend && lend}
      lead={mayLend ? words.delegations.lead : `${words.delegations.lead} ${words.delegations.lendNothing}`}
      help={words.delegations.help}
    >
      <Loaded query={list.query}>
        {() =>
          list.items.length === 0 ? (
            <NothingYet header={words.delegations.nothing}>
              {mayLend ? words.delegations.nothingHint : words.delegations.nothingHintOthers}
            </NothingYet>
          ) : (
            <>
              <DelegationTable delegations={list.items} me={me} open={open} onTakeBack={setTaking} />
              <Pager page={list.page} hasNext={list.hasNext} go={list.go} />
            </>
          )
        }
      </Loaded>
      {lending && <LendPart onClose={() => setLending(false)} />}
      {open !== '' && <DelegationDetails key={open} id={open} onTakeBack={setTaking} onClose={() => setOpen('')} />}
      {taking !== undefined && <TakeBack delegation={taking} onDone={takenBack} onClose={() => setTaking(undefined)} />}
    </Page>
  );
}
