import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { token } from '@atlaskit/tokens';
import { ProblemMessage } from '../../kit/states';
import { words } from '../../words';
import { isComplete } from './draft';
import type { SettingsForm } from './useSettings';

/** Stays in sight while there is something to save. */
export function SaveBar({ form }: { form: SettingsForm }) {
  if (!form.changed && form.problem === undefined) return null;
  const complete = isComplete(form.draft);
  return (
    <div
      role="region"
      aria-label={words.intake.saving}
      style={{ position: 'sticky', bottom: 0, padding: token('space.200'), background: token('elevation.surface.overlay'), boxShadow: token('elevation.shadow.overflow') }}
    >
      <Stack space="space.150">
        {form.problem?.kind === 'stale-version' ? (
          <SectionMessage appearance="warning" title={words.intake.stale}>
            <Stack space="space.100" alignInline="start">
              <Text as="p">{words.kit.changedMeanwhile}</Text>
              <Button onClick={() => void form.reload()}>{words.kit.reload}</Button>
            </Stack>
          </SectionMessage>
        ) : (
          form.problem !== undefined && <ProblemMessage error={form.problem} />
        )}
        <Inline space="space.100" alignBlock="center" shouldWrap>
          <Button appearance="primary" isLoading={form.busy} isDisabled={!complete || !form.changed} onClick={() => void form.save()}>
            {words.kit.save}
          </Button>
          <Button appearance="subtle" isDisabled={form.busy} onClick={form.discard}>
            {words.kit.discard}
          </Button>
          <Text>{complete ? words.kit.unsavedChanges : words.intake.incomplete}</Text>
        </Inline>
      </Stack>
    </div>
  );
}
