import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Text } from '@atlaskit/primitives/compiled';
import { api, read, type Schemas } from '../api/client';
import { PAGE_SIZE, usePaged } from '../api/paged';
import { focusSoon, neighbour } from '../kit/focusSoon';
import { OverseersOnly } from '../kit/OverseersOnly';
import { Pager } from '../kit/Pager';
import { Section } from '../kit/Section';
import { Loaded, NothingYet } from '../kit/states';
import { useMe } from '../session/SessionProvider';
import { words } from '../words';
import { DecideExtension, type Verdict } from './DecideExtension';
import { ExtensionTable, extensionFocusId } from './ExtensionTable';

type Extension = Schemas['Extension'];

const HEADING = 'extensions';

/** Extensions that wait for a second person. */
export function Extensions() {
  return (
    <OverseersOnly>
      <Waiting />
    </OverseersOnly>
  );
}

function Waiting() {
  const me = useMe();
  const queries = useQueryClient();
  const list = usePaged<Extension>(
    ['extensions'],
    (cursor) => read(api.GET('/api/v1/extensions', { params: { query: { cursor, limit: PAGE_SIZE } } })),
    'extensionsPage',
  );
  const [deciding, setDeciding] = useState<{ extension: Extension; verdict: Verdict }>();
  const done = async (extension: Extension) => {
    const next = neighbour(list.items, (row) => row.id === extension.id);
    await Promise.all([['extensions'], ['grants'], ['grant']].map((queryKey) => queries.invalidateQueries({ queryKey })));
    focusSoon(...(next === undefined ? [] : [extensionFocusId(next)]), HEADING);
  };
  return (
    <Section id={HEADING} title={words.extensions.title} lead={words.extensions.lead} help={words.extensions.help}>
      <Loaded query={list.query}>
        {() =>
          list.items.length === 0 ? (
            <NothingYet header={words.extensions.nothing}>{words.extensions.nothingHint}</NothingYet>
          ) : (
            <>
              {!me.decides && <Text as="p">{words.extensions.onlyDeciders}</Text>}
              <ExtensionTable extensions={list.items} me={me} onDecide={(extension, verdict) => setDeciding({ extension, verdict })} />
              <Pager page={list.page} hasNext={list.hasNext} go={list.go} />
            </>
          )
        }
      </Loaded>
      {deciding !== undefined && <DecideExtension {...deciding} onDone={() => done(deciding.extension)} onClose={() => setDeciding(undefined)} />}
    </Section>
  );
}
