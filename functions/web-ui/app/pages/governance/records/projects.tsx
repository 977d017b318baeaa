import type { ReactNode } from 'react';
import { Stack, Text } from '@atlaskit/primitives/compiled';
import { api, read, readTagged, type Schemas } from '../../../api/client';
import { PAGE_SIZE } from '../../../api/paged';
import { Facts } from '../../../kit/Facts';
import { words } from '../../../words';
import type { Governed, Kind } from './kind';
import { NAMED_ROLES, NO_PROJECT, projectDraftOf, projectProblemsOf, projectSettingsOf } from './projectDraft';
import type { ProjectDraft, ProjectSettings } from './projectDraft';
import { ProjectFields } from './ProjectFields';

const { projects: w } = words.governance;
const PARTS = ['people', 'groups', 'projectRoles'] as const;

const governed = ({ key, ...project }: Schemas['Project']): Governed<ProjectSettings> => ({ id: key, ...project });

function summary(who: Schemas['Approvers'] | undefined): string {
  if (who === undefined) return w.siteOwn;
  return w.named(who.people?.length ?? 0, who.groups?.length ?? 0, who.projectRoles?.length ?? 0);
}

function Approvers({ settings }: { settings: ProjectSettings }) {
  return (
    <Stack space="space.050">
      {NAMED_ROLES.map((role) => (
        <Text key={role}>
          {words.roles[role]}: {summary(settings.approvers?.[role])}
        </Text>
      ))}
    </Stack>
  );
}

function Who({ who }: { who: Schemas['Approvers'] | undefined }) {
  if (who === undefined) return <>{w.siteOwn}</>;
  const names = { people: w.peopleName, groups: w.groupsName, projectRoles: w.rolesName };
  const named = PARTS.filter((part) => (who[part]?.length ?? 0) > 0);
  if (named.length === 0) return <>{w.nobodyNamed}</>;
  return (
    <Stack space="space.050">
      {named.map((part) => (
        <Text key={part}>
          {names[part]}: {who[part]?.join(', ')}
        </Text>
      ))}
    </Stack>
  );
}

function ProjectFacts({ settings }: { settings: ProjectSettings }) {
  return (
    <Facts
      facts={[
        [w.name, settings.name],
        ...NAMED_ROLES.map((role): [string, ReactNode] => [words.roles[role], <Who who={settings.approvers?.[role]} />]),
        [w.fallback, w.fallbacks[settings.fallback]],
      ]}
    />
  );
}

/** The Jira projects that take part, and who approves there. */
export const projects: Kind<ProjectSettings, ProjectDraft> = {
  tab: 'projects',
  param: 'project',
  queryKey: ['settings', 'projects'],
  words: w,
  list: async (cursor) => {
    const { items, ...page } = await read(api.GET('/api/v1/settings/projects', { params: { query: { cursor, limit: PAGE_SIZE } } }));
    return { ...page, items: items.map(governed) };
  },
  get: async (key) => {
    const tagged = await readTagged(api.GET('/api/v1/settings/projects/{key}', { params: { path: { key } } }));
    return { ...tagged, value: governed(tagged.value) };
  },
  put: (key, body, header) => readTagged(api.PUT('/api/v1/settings/projects/{key}', { params: { path: { key }, header }, body })),
  retire: (key, tag) => readTagged(api.DELETE('/api/v1/settings/projects/{key}', { params: { path: { key }, header: { 'If-Match': tag } } })),
  versions: (key, cursor) =>
    read(api.GET('/api/v1/settings/projects/{key}/versions', { params: { path: { key }, query: { cursor, limit: PAGE_SIZE } } })),
  columns: [
    { key: 'name', head: w.name, width: 30, cell: ({ settings }) => settings.name },
    { key: 'approvers', head: w.approvers, width: 36, cell: ({ settings }) => <Approvers settings={settings} /> },
    { key: 'fallback', head: w.fallback, width: 24, cell: ({ settings }) => w.fallbacks[settings.fallback] },
  ],
  name: ({ id, settings }) => `${settings.name} (${id})`,
  nameText: ({ id, settings }) => `${settings.name} (${id})`,
  Facts: ProjectFacts,
  empty: NO_PROJECT,
  draftOf: projectDraftOf,
  settingsOf: projectSettingsOf,
  problemsOf: projectProblemsOf,
  Fields: ProjectFields,
  id: { label: w.key, hint: w.keyHint, wrong: w.keyWrong, taken: w.keyTaken, pattern: /^[A-Z][A-Z0-9_]{0,49}$/, propose: () => '' },
  pointers: ['/name', '/fallback', ...NAMED_ROLES.flatMap((role) => PARTS.map((part) => `/approvers/${role}/${part}`))],
};
