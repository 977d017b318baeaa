import { Stack, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { Page } from '../../kit/Page';
import { NoPermission } from '../../kit/states';
import { TabSet } from '../../kit/TabSet';
import { useIs } from '../../session/SessionProvider';
import { words } from '../../words';
import { Changes } from './changes/Changes';
import { BaselineAccesses, Policies, Projects } from './records/kinds';
import { RulesByRisk } from './rules/RulesByRisk';
import { Versions } from './versions/Versions';

const { tabs } = words.governance;

/** How access is governed: the rules by risk, what approves by itself, and who approves where (guide 4.5). */
export default function Governance() {
  const oversees = useIs('jiraAdmin', 'auditor');
  return (
    <Page title={words.nav.governance} lead={words.governance.lead} help={words.governance.help}>
      {oversees ? <Tabs /> : <NoPermission who={words.governance.who} />}
    </Page>
  );
}

function Tabs() {
  const readOnly = !useIs('jiraAdmin');
  return (
    <Stack space="space.200">
      {readOnly && (
        <SectionMessage appearance="information">
          <Text as="p">{words.governance.readOnly}</Text>
        </SectionMessage>
      )}
      <TabSet
        id="governance"
        tabs={[
          { key: 'rules', label: tabs.rules, content: () => <RulesByRisk readOnly={readOnly} /> },
          { key: 'policies', label: tabs.policies, content: () => <Policies readOnly={readOnly} /> },
          { key: 'projects', label: tabs.projects, content: () => <Projects readOnly={readOnly} /> },
          { key: 'baseline', label: tabs.baseline, content: () => <BaselineAccesses readOnly={readOnly} /> },
          { key: 'changes', label: tabs.changes, content: () => <Changes readOnly={readOnly} /> },
          { key: 'versions', label: tabs.versions, content: () => <Versions /> },
        ]}
      />
    </Stack>
  );
}
