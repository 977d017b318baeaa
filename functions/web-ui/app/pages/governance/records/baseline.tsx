import { Stack } from '@atlaskit/primitives/compiled';
import { api, read, readTagged, type Schemas } from '../../../api/client';
import { PAGE_SIZE } from '../../../api/paged';
import { Facts, Written } from '../../../kit/Facts';
import { Choice, LongText, TextInput } from '../../../kit/fields';
import { useToolName, useToolOptions } from '../../../kit/tools';
import { words } from '../../../words';
import type { FieldsProps, Kind } from './kind';
import { recordId } from './recordId';

type BaselineSettings = Schemas['BaselineAccessSettings'];
interface BaselineDraft {
  tool: string;
  group: string;
  why: string;
}

const { baseline: w } = words.governance;

const ToolName = ({ id }: { id: string }) => <>{useToolName()(id)}</>;

function BaselineFacts({ settings: { tool, group, why } }: { settings: BaselineSettings }) {
  return (
    <Facts
      facts={[
        [w.tool, <ToolName id={tool} />],
        [w.group, group],
        [w.why, why !== undefined && why !== '' ? <Written>{why}</Written> : undefined],
      ]}
    />
  );
}

function BaselineFields({ draft, edit, wrong }: FieldsProps<BaselineDraft>) {
  return (
    <Stack space="space.200">
      <Choice label={w.tool} value={draft.tool} options={useToolOptions()} onChange={(tool) => edit({ tool })} required error={wrong('/tool')} />
      <TextInput label={w.group} value={draft.group} onChange={(group) => edit({ group })} longest={255} required error={wrong('/group')} />
      <LongText
        label={w.why}
        hint={w.whyHint}
        value={draft.why}
        onChange={(why) => edit({ why })}
        longest={1000}
        rows={2}
        error={wrong('/why')}
      />
    </Stack>
  );
}

/** Groups that have a tool without asking. */
export const baseline: Kind<BaselineSettings, BaselineDraft> = {
  tab: 'baseline',
  param: 'baseline',
  queryKey: ['settings', 'baseline'],
  words: w,
  list: (cursor) => read(api.GET('/api/v1/settings/baseline', { params: { query: { cursor, limit: PAGE_SIZE } } })),
  get: (id) => readTagged(api.GET('/api/v1/settings/baseline/{id}', { params: { path: { id } } })),
  put: (id, body, header) => readTagged(api.PUT('/api/v1/settings/baseline/{id}', { params: { path: { id }, header }, body })),
  retire: (id, tag) => readTagged(api.DELETE('/api/v1/settings/baseline/{id}', { params: { path: { id }, header: { 'If-Match': tag } } })),
  versions: (id, cursor) =>
    read(api.GET('/api/v1/settings/baseline/{id}/versions', { params: { path: { id }, query: { cursor, limit: PAGE_SIZE } } })),
  columns: [
    { key: 'tool', head: w.tool, width: 29, cell: ({ settings }) => <ToolName id={settings.tool} /> },
    { key: 'group', head: w.group, width: 29, cell: ({ settings }) => settings.group },
    { key: 'why', head: w.why, width: 29, cell: ({ settings }) => <Written>{settings.why ?? ''}</Written> },
  ],
  name: ({ settings }) => <ToolName id={settings.tool} />,
  nameText: ({ settings }, toolName) => w.of(toolName(settings.tool), settings.group),
  Facts: BaselineFacts,
  empty: { tool: '', group: '', why: '' },
  draftOf: ({ tool, group, why }) => ({ tool, group, why: why ?? '' }),
  settingsOf: ({ tool, group, why }) => ({ tool, group: group.trim(), ...(why.trim() !== '' && { why: why.trim() }) }),
  problemsOf: ({ tool, group }) => ({
    ...(tool === '' && { '/tool': words.kit.required }),
    ...(group.trim() === '' && { '/group': words.kit.required }),
  }),
  Fields: BaselineFields,
  id: recordId(({ tool, group }) => `${tool} ${group}`),
  pointers: ['/tool', '/group', '/why'],
};
