import { Stack, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { Page } from '../../kit/Page';
import { Loaded, NoPermission } from '../../kit/states';
import { TabSet } from '../../kit/TabSet';
import { useIs } from '../../session/SessionProvider';
import { words } from '../../words';
import { SiteCheck } from './Check';
import { Connection } from './Connection';
import { NotLetIn } from './NotLetIn';
import { People } from './People';
import { SaveBar } from './SaveBar';
import { Source } from './Source';
import { useSettings } from './useSettings';

/** Which Jira issues are requests, who decides them, and why something did not arrive (guide 4.2). */
export default function Intake() {
  const oversees = useIs('jiraAdmin', 'auditor');
  return (
    <Page title={words.nav.intake} lead={words.intake.lead} help={words.intake.help}>
      {oversees ? <Settings /> : <NoPermission who={words.intake.who} />}
    </Page>
  );
}

function Settings() {
  const readOnly = !useIs('jiraAdmin');
  const form = useSettings();
  return (
    <Loaded query={form.current}>
      {({ value }) => (
        <Stack space="space.200">
          {readOnly && (
            <SectionMessage appearance="information">
              <Text as="p">{words.intake.readOnly}</Text>
            </SectionMessage>
          )}
          <TabSet
            id="intake"
            tabs={[
              { key: 'source', label: words.intake.tabs.source, content: () => <Source form={form} readOnly={readOnly} /> },
              { key: 'people', label: words.intake.tabs.people, content: () => <People form={form} readOnly={readOnly} /> },
              { key: 'connection', label: words.intake.tabs.connection, content: () => <Connection current={value} readOnly={readOnly} /> },
              { key: 'check', label: words.intake.tabs.check, content: () => <SiteCheck readOnly={readOnly} /> },
              ...(readOnly ? [] : [{ key: 'refused', label: words.intake.tabs.refused, content: () => <NotLetIn /> }]),
            ]}
          />
          <SaveBar form={form} />
        </Stack>
      )}
    </Loaded>
  );
}
