import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { Inline, Text } from '@atlaskit/primitives/compiled';
import { api, read, type Schemas } from '../api/client';
import { PAGE_SIZE, usePaged } from '../api/paged';
import { Choice, type Option } from '../kit/fields';
import { OverseersOnly } from '../kit/OverseersOnly';
import { Pager } from '../kit/Pager';
import { Section } from '../kit/Section';
import { Loaded, NothingYet } from '../kit/states';
import { useParam } from '../kit/useParam';
import { useMe } from '../session/SessionProvider';
import { words } from '../words';
import { AskException } from './AskException';
import { ExceptionDetails } from './ExceptionDetails';
import { ExceptionTable } from './ExceptionTable';

type State = Schemas['ExceptionState'];

const HEADING = 'exceptions';
const STATES: readonly State[] = ['asked', 'active', 'declined', 'expired', 'revoked'];
const CHOICES: readonly Option<State>[] = STATES.map((value) => ({ value, label: words.exceptions.state[value] }));

/** Controlled exceptions. */
export function Exceptions() {
  return (
    <OverseersOnly>
      <InOneState />
    </OverseersOnly>
  );
}

function InOneState() {
  const { decides } = useMe();
  const [named, setState] = useParam('exceptionState', 'active');
  const state = STATES.find((each) => each === named) ?? 'active';
  const [open, setOpen] = useParam('exception');
  const [asking, setAsking] = useState(false);
  const list = usePaged<Schemas['Exception']>(
    ['exceptions', state],
    (cursor) => read(api.GET('/api/v1/exceptions', { params: { query: { status: state, cursor, limit: PAGE_SIZE } } })),
    'exceptionsPage',
  );
  const ask = decides && <Button onClick={() => setAsking(true)}>{words.exceptions.ask}</Button>;
  return (
    <Section id={HEADING} title={words.exceptions.title} lead={words.exceptions.lead} help={words.exceptions.help} actions={ask}>
      {!decides && <Text as="p">{words.exceptions.onlyDeciders}</Text>}
      <Inline>
        <div style={{ width: 240 }}>
          <Choice
            label={words.exceptions.filter}
            value={state}
            onChange={(to) => setState(to === '' ? 'active' : to, { exceptionsPage: '' })}
            options={CHOICES}
          />
        </div>
      </Inline>
      <Loaded query={list.query}>
        {() =>
          list.items.length === 0 ? (
            <NothingYet header={words.exceptions.nothing[state]}>
              {decides ? words.exceptions.nothingHint : words.exceptions.nothingHintReader}
            </NothingYet>
          ) : (
            <>
              <ExceptionTable exceptions={list.items} open={open} />
              <Pager page={list.page} hasNext={list.hasNext} go={list.go} />
            </>
          )
        }
      </Loaded>
      {asking && <AskException onAsked={() => setState('asked', { exceptionsPage: '' })} onClose={() => setAsking(false)} />}
      {open !== '' && <ExceptionDetails key={open} id={open} onClose={() => setOpen('')} />}
    </Section>
  );
}
