import { Checkbox } from '@atlaskit/checkbox';
import { HelperMessage } from '@atlaskit/form';
import { Stack, Text } from '@atlaskit/primitives/compiled';
import { api, read, readTagged } from '../../../api/client';
import { PAGE_SIZE } from '../../../api/paged';
import { Facts } from '../../../kit/Facts';
import { Choice, LongText, TextInput } from '../../../kit/fields';
import { useToolName, useToolOptions } from '../../../kit/tools';
import { words } from '../../../words';
import { useProjectOptions } from '../useProjectOptions';
import type { FieldsProps, Kind } from './kind';
import { NO_POLICY, policyDraftOf, policyMeaning, policyProblemsOf, policySettingsOf, type PolicyDraft, type PolicySettings } from './policyDraft';
import { recordId } from './recordId';

const { policies: w, yes, no } = words.governance;
const HINT = 'auto-approve-hint';

function Meaning({ settings }: { settings: PolicySettings }) {
  return <Text>{policyMeaning(settings, useToolName())}</Text>;
}

function PolicyFacts({ settings }: { settings: PolicySettings }) {
  const toolName = useToolName();
  const { name, project, tool, autoApprove, groups, maxDays } = settings;
  return (
    <Facts
      facts={[
        [w.meaning, <Meaning settings={settings} />],
        [w.name, name],
        [w.project, project ?? w.anyProject],
        [w.tool, tool === undefined ? w.anyTool : toolName(tool)],
        [w.autoApprove, autoApprove ? yes : no],
        [w.groupsName, groups?.join(', ')],
        [w.maxDays, maxDays === undefined ? w.asLevel : String(maxDays)],
      ]}
    />
  );
}

function PolicyFields({ draft, edit, wrong }: FieldsProps<PolicyDraft>) {
  return (
    <Stack space="space.200">
      <TextInput label={w.name} value={draft.name} onChange={(name) => edit({ name })} longest={100} required error={wrong('/name')} />
      <Choice
        label={w.project}
        value={draft.project}
        options={useProjectOptions()}
        onChange={(project) => edit({ project })}
        placeholder={w.anyProject}
        clearable
        error={wrong('/project')}
      />
      <Choice
        label={w.tool}
        value={draft.tool}
        options={useToolOptions()}
        onChange={(tool) => edit({ tool })}
        placeholder={w.anyTool}
        clearable
        error={wrong('/tool')}
      />
      <div>
        <Checkbox
          label={w.autoApprove}
          isChecked={draft.autoApprove}
          aria-describedby={HINT}
          onChange={(event) => edit({ autoApprove: event.target.checked })}
        />
        <div id={HINT}>
          <HelperMessage>{w.autoApproveHint}</HelperMessage>
        </div>
      </div>
      <LongText
        label={w.groups}
        hint={w.groupsHint}
        value={draft.groups}
        onChange={(groups) => edit({ groups })}
        rows={3}
        error={wrong('/groups')}
      />
      <TextInput
        label={w.maxDays}
        hint={w.maxDaysHint}
        value={draft.maxDays}
        onChange={(maxDays) => edit({ maxDays })}
        type="number"
        width="small"
        error={wrong('/maxDays')}
      />
      <div role="status">
        <Meaning settings={policySettingsOf(draft)} />
      </div>
    </Stack>
  );
}

/** What approves by itself (R4.3). */
export const policies: Kind<PolicySettings, PolicyDraft> = {
  tab: 'policies',
  param: 'policy',
  queryKey: ['settings', 'approval-policies'],
  words: w,
  list: (cursor) => read(api.GET('/api/v1/settings/approval-policies', { params: { query: { cursor, limit: PAGE_SIZE } } })),
  get: (id) => readTagged(api.GET('/api/v1/settings/approval-policies/{id}', { params: { path: { id } } })),
  put: (id, body, header) => readTagged(api.PUT('/api/v1/settings/approval-policies/{id}', { params: { path: { id }, header }, body })),
  retire: (id, tag) => readTagged(api.DELETE('/api/v1/settings/approval-policies/{id}', { params: { path: { id }, header: { 'If-Match': tag } } })),
  versions: (id, cursor) =>
    read(api.GET('/api/v1/settings/approval-policies/{id}/versions', { params: { path: { id }, query: { cursor, limit: PAGE_SIZE } } })),
  columns: [
    { key: 'name', head: w.name, width: 28, cell: ({ settings }) => settings.name },
    { key: 'meaning', head: w.meaning, width: 60, cell: ({ settings }) => <Meaning settings={settings} /> },
  ],
  name: ({ settings }) => settings.name,
  nameText: ({ settings }) => settings.name,
  Facts: PolicyFacts,
  empty: NO_POLICY,
  draftOf: policyDraftOf,
  settingsOf: policySettingsOf,
  problemsOf: policyProblemsOf,
  Fields: PolicyFields,
  id: recordId(({ name }) => name),
  pointers: ['/name', '/project', '/tool', '/groups', '/maxDays'],
};
