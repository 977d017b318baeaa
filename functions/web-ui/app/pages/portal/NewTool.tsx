import { Stack } from '@atlaskit/primitives/compiled';
import { TextInput } from '../../kit/fields';
import { words } from '../../words';
import type { Faults, Panel, Wish } from './wish';

/** A tool that the catalog does not have; its address is text, and leads nowhere. */
export function NewTool({ wish, needsUrl, limits, faults, set }: {
  wish: Wish;
  needsUrl: boolean;
  limits: Panel['limits'];
  faults: Faults;
  set: (part: Partial<Wish>) => void;
}) {
  const texts = words.portal;
  return (
    <Stack space="space.200">
      <TextInput
        label={texts.newName}
        required
        value={wish.newName}
        error={faults.newName}
        hint={texts.atMost(limits.longestToolName)}
        onChange={(newName) => set({ newName })}
      />
      <TextInput
        label={needsUrl ? texts.newUrl : texts.newUrlOptional}
        required={needsUrl}
        value={wish.newUrl}
        error={faults.newUrl}
        hint={texts.newUrlHint}
        onChange={(newUrl) => set({ newUrl })}
      />
    </Stack>
  );
}
