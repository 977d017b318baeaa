import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import { csv, download } from '../../kit/download';
import { OverseersOnly } from '../../kit/OverseersOnly';
import { Page } from '../../kit/Page';
import { Section } from '../../kit/Section';
import { Loaded, NoMatch, NothingYet } from '../../kit/states';
import { useParam } from '../../kit/useParam';
import { words } from '../../words';
import { asJsonLines, asRows, NO_FILTER, type Entry } from './entries';
import { EntryDetails } from './EntryDetails';
import { EntryTable } from './EntryTable';
import { Filters } from './Filters';
import { useFilter, useLog } from './useLog';
import { Verify } from './Verify';

/** The sealed chain of what happened (R7): searched, read entry by entry, verified and taken along. */
export default function Logs() {
  return (
    <Page title={words.nav.logs} lead={words.logs.lead} help={words.logs.help}>
      <OverseersOnly>
        <Stack space="space.400">
          <Verify />
          <Log />
        </Stack>
      </OverseersOnly>
    </Page>
  );
}

function Log() {
  const [filter, change] = useFilter();
  const [open, setOpen] = useParam('entry');
  const log = useLog(filter);
  return (
    <Section id="entries" title={words.logs.entries} actions={<Export entries={log.shown} />}>
      <Filters filter={filter} change={change} />
      <Loaded query={log.query}>
        {() =>
          log.searched.length === 0 ? (
            <NothingYet header={words.logs.nothing}>{words.logs.nothingHint}</NothingYet>
          ) : (
            <>
              {log.shown.length === 0 ? <NoMatch onClear={() => change(NO_FILTER)} /> : <EntryTable entries={log.shown} open={open} />}
              <Inline space="space.200" alignBlock="center" shouldWrap>
                <Text aria-live="polite">
                  {log.isGoingOn ? words.logs.searching(log.searched.length) : words.logs.searched(log.searched.length, log.shown.length)}
                </Text>
                {log.isGoingOn ? (
                  <Button onClick={log.stop}>{words.logs.pauseSearch}</Button>
                ) : (
                  log.canGoOn && <Button onClick={log.goOn}>{words.logs.further}</Button>
                )}
              </Inline>
            </>
          )
        }
      </Loaded>
      {/^[1-9]\d{0,15}$/.test(open) && <EntryDetails seq={Number(open)} latest={log.searched[0]?.seq} onClose={() => setOpen('')} />}
    </Section>
  );
}

function Export({ entries }: { entries: readonly Entry[] }) {
  const none = entries.length === 0;
  return (
    <Inline space="space.100">
      <Button isDisabled={none} onClick={() => download('governance-log.csv', 'text/csv', csv(asRows(entries)))}>
        {words.logs.exportCsv}
      </Button>
      <Button isDisabled={none} onClick={() => download('governance-log.jsonl', 'application/jsonl', asJsonLines(entries))}>
        {words.logs.exportJson}
      </Button>
    </Inline>
  );
}
