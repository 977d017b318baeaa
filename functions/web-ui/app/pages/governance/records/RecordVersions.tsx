import { Stack, Text } from '@atlaskit/primitives/compiled';
import { usePaged } from '../../../api/paged';
import { Pager } from '../../../kit/Pager';
import { Loaded } from '../../../kit/states';
import { words } from '../../../words';
import { FieldChanges } from '../FieldChanges';
import type { Kind, Version } from './kind';

const { records: w } = words.governance;

/** What a record said before, the newest version first, and what each changed. */
export function RecordVersions<Settings, Draft>({ kind, id }: { kind: Kind<Settings, Draft>; id: string }) {
  const versions = usePaged<Version<Settings>>([...kind.queryKey, 'versions', id], (cursor) => kind.versions(id, cursor), 'versionsPage');
  return (
    <Stack space="space.200">
      <h3>{w.versions}</h3>
      <Text as="p" color="color.text.subtle">
        {w.whoAndWhen}
      </Text>
      <Loaded query={versions.query}>
        {() => (
          <>
            {versions.items.length === 0 && <Text as="p">{w.noVersions}</Text>}
            {versions.items.map(({ version, settings, changed }) => (
              <Stack key={version} space="space.100">
                <h4>{w.versionOf(version)}</h4>
                <FieldChanges changes={changed} />
                <details>
                  <summary>{w.settingsOf}</summary>
                  <kind.Facts settings={settings} />
                </details>
              </Stack>
            ))}
            <Pager page={versions.page} hasNext={versions.hasNext} go={versions.go} />
          </>
        )}
      </Loaded>
    </Stack>
  );
}
