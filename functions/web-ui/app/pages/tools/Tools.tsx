import { Stack } from '@atlaskit/primitives/compiled';
import { api, read } from '../../api/client';
import { PAGE_SIZE, usePaged } from '../../api/paged';
import { Cards } from '../../kit/Cards';
import { focusSoon } from '../../kit/focusSoon';
import { Page } from '../../kit/Page';
import { Pager } from '../../kit/Pager';
import { Loaded, Loading, NoMatch, NothingYet } from '../../kit/states';
import { useParam } from '../../kit/useParam';
import { words } from '../../words';
import { openOf } from '../my-access/access';
import { useMyGrants } from '../my-access/mine';
import { HowToAsk } from './HowToAsk';
import { ToolCard } from './ToolCard';
import { ToolDetails } from './ToolDetails';
import { ToolFilters, useToolFilter } from './ToolFilters';

export default function Tools() {
  const { filter, isSet, clear } = useToolFilter();
  const [shown, show] = useParam('tool');
  const tools = usePaged(['tools', 'list', filter], (cursor) =>
    read(
      api.GET('/api/v1/tools', {
        params: {
          query: {
            text: filter.text || undefined,
            riskLevel: filter.risk || undefined,
            status: filter.status || undefined,
            cursor,
            limit: PAGE_SIZE,
          },
        },
      }),
    ),
  );
  const mine = openOf(useMyGrants().data ?? []);
  const grantFor = (toolId: string) => mine.find((grant) => grant.tool.id === toolId)?.id;
  const texts = words.tools;
  const clearAll = () => {
    clear();
    // the button goes with the message
    focusSoon('page-title');
  };
  return (
    <Page title={words.nav.tools} lead={<HowToAsk />} help={texts.help}>
      <Stack space="space.300">
        <ToolFilters />
        <Loaded query={tools.query}>
          {() => {
            if (tools.busy) return <Loading />;
            if (tools.items.length > 0)
              return (
                <Stack space="space.200">
                  <Cards label={words.nav.tools}>
                    {tools.items.map((tool) => (
                      <ToolCard key={tool.id} tool={tool} grantId={grantFor(tool.id)} />
                    ))}
                  </Cards>
                  <Pager page={tools.page} hasNext={tools.hasNext} go={tools.go} />
                </Stack>
              );
            return isSet ? <NoMatch onClear={clearAll} /> : <NothingYet header={texts.none}>{texts.noneHint}</NothingYet>;
          }}
        </Loaded>
      </Stack>
      {shown !== '' && (
        <ToolDetails key={shown} toolId={shown} known={tools.all.find(({ id }) => id === shown)} grantId={grantFor(shown)} onClose={() => show('')} />
      )}
    </Page>
  );
}
