import { useId } from 'react';
import { Checkbox } from '@atlaskit/checkbox';
import { HelperMessage } from '@atlaskit/form';
import { Stack } from '@atlaskit/primitives/compiled';
import { Choice, LongText, TextInput } from '../../../kit/fields';
import { words } from '../../../words';
import type { FieldsProps } from './kind';
import { NAMED_ROLES, type DraftApprovers, type NamedRole, type ProjectDraft } from './projectDraft';

const { projects: w } = words.governance;
const FALLBACKS = (['jiraAdmins', 'nobody'] as const).map((value) => ({ value, label: w.fallbacks[value] }));

export function ProjectFields({ draft, edit, wrong }: FieldsProps<ProjectDraft>) {
  return (
    <Stack space="space.200">
      <TextInput label={w.name} value={draft.name} onChange={(name) => edit({ name })} longest={100} required error={wrong('/name')} />
      {NAMED_ROLES.map((role) => (
        <Who key={role} role={role} who={draft[role]} onChange={(who) => edit({ [role]: who })} wrong={wrong} />
      ))}
      <Choice
        label={w.fallback}
        value={draft.fallback}
        options={FALLBACKS}
        onChange={(fallback) => fallback !== '' && edit({ fallback })}
        error={wrong('/fallback')}
      />
    </Stack>
  );
}

function Who({ role, who, onChange, wrong }: {
  role: NamedRole;
  who: DraftApprovers;
  onChange: (who: DraftApprovers) => void;
  wrong: FieldsProps<ProjectDraft>['wrong'];
}) {
  const hint = useId();
  const name = words.roles[role];
  const lines = (part: 'people' | 'groups' | 'projectRoles') => (
    <LongText
      label={w[part](name)}
      value={who[part]}
      onChange={(text) => onChange({ ...who, [part]: text })}
      rows={2}
      error={wrong(`/approvers/${role}/${part}`)}
    />
  );
  return (
    <Stack space="space.100">
      <div>
        <Checkbox
          label={w.own(name)}
          isChecked={who.isOwn}
          aria-describedby={hint}
          onChange={(event) => onChange({ ...who, isOwn: event.target.checked })}
        />
        <div id={hint}>
          <HelperMessage>{w.ownHint}</HelperMessage>
        </div>
      </div>
      {who.isOwn && (
        <>
          {lines('people')}
          {lines('groups')}
          {lines('projectRoles')}
        </>
      )}
    </Stack>
  );
}
