import { useEffect, useRef } from 'react';
import Button from '@atlaskit/button/new';
import { focusSoon } from '../../kit/focusSoon';
import { Page } from '../../kit/Page';
import { NoPermission } from '../../kit/states';
import { TabSet } from '../../kit/TabSet';
import { useParam } from '../../kit/useParam';
import { useIs } from '../../session/SessionProvider';
import { words } from '../../words';
import { AddTool, EditTool } from './EditTool';
import { Exchange } from './Exchange';
import { Seed } from './Seed';
import { ToolList } from './ToolList';

/** The governed tools (guide 4.3). */
export default function Catalog() {
  const isAdmin = useIs('jiraAdmin');
  const oversees = useIs('jiraAdmin', 'auditor');
  const [edited, setEdited] = useParam('edit');
  const [added, setAdded] = useParam('add');
  const [open] = useParam('tool');
  useFocusOnTitle(edited + added, open === '');
  if (isAdmin && added !== '') return <AddTool onClose={(tool) => setAdded('', { tool: tool?.id ?? '' })} />;
  if (isAdmin && edited !== '') return <EditTool id={edited} onClose={() => setEdited('', { tool: edited })} />;
  return (
    <Page
      title={words.nav.catalog}
      lead={words.catalog.lead}
      help={words.catalog.help}
      actions={
        isAdmin && (
          <Button appearance="primary" onClick={() => setAdded('1', { tool: '' })}>
            {words.catalog.add}
          </Button>
        )
      }
    >
      {oversees ? (
        <TabSet
          id="catalog"
          tabs={[
            { key: 'tools', label: words.catalog.tabs.tools, content: () => <ToolList /> },
            { key: 'seed', label: words.catalog.tabs.seed, content: () => <Seed readOnly={!isAdmin} /> },
            { key: 'exchange', label: words.catalog.tabs.exchange, content: () => <Exchange readOnly={!isAdmin} /> },
          ]}
        />
      ) : (
        <NoPermission who={words.catalog.who} />
      )}
    </Page>
  );
}

/** Whoever comes to a form or leaves one is at the title then, unless details take the focus. */
function useFocusOnTitle(form: string, isFree: boolean) {
  const before = useRef(form);
  useEffect(() => {
    if (before.current === form) return;
    before.current = form;
    if (form !== '' || isFree) focusSoon('page-title');
  }, [form, isFree]);
}
