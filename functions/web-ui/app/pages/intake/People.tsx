import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Stack, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import Select from '@atlaskit/select';
import { ErrorMessage, HelperMessage, Label } from '@atlaskit/form';
import { api, read } from '../../api/client';
import { Choice } from '../../kit/fields';
import { Section } from '../../kit/Section';
import { words } from '../../words';
import { ROLES, type GroupRole } from './draft';
import { useChoices } from './Source';
import { SETTINGS, type SettingsForm } from './useSettings';

const LEAST_LETTERS = 2;
// what is tapped is at least as large as WCAG 2.5.8 asks for
const LEAST_TARGET = { minWidth: 24, minHeight: 24, justifyContent: 'center' };

/** Whose members decide, set up and audit. */
export function People({ form, readOnly }: { form: SettingsForm; readOnly: boolean }) {
  const { draft, edit, problem } = form;
  const choices = useChoices(draft);
  return (
    <Stack space="space.400">
      <Section id="intake-people" title={words.intake.people} lead={words.intake.peopleLead}>
        {draft.roleGroups.approver.length === 0 && (
          <SectionMessage appearance="information">
            <Text as="p">{words.intake.noApprovers}</Text>
          </SectionMessage>
        )}
        <div style={{ maxWidth: 480 }}>
          <Stack space="space.200">
            {ROLES.map((role) => (
              <Groups
                key={role}
                role={role}
                groups={draft.roleGroups[role]}
                onChange={(groups) => edit({ ...draft, roleGroups: { ...draft.roleGroups, [role]: groups } })}
                error={problem?.at(`/roleGroups/${role}`) ?? draft.roleGroups[role].map((_, i) => problem?.at(`/roleGroups/${role}/${i}`)).find(Boolean)}
                disabled={readOnly}
              />
            ))}
          </Stack>
        </div>
      </Section>
      <Section id="intake-review" title={words.intake.review} lead={words.intake.reviewLead}>
        <div style={{ maxWidth: 480 }}>
          <Choice
            label={words.intake.reviewType}
            value={draft.reviewIssueType}
            options={(choices.data?.issueTypes ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(reviewIssueType) => edit({ ...draft, reviewIssueType })}
            error={problem?.at('/reviewIssueType')}
            placeholder={words.intake.noReview}
            clearable
            disabled={readOnly || draft.project === ''}
          />
        </div>
      </Section>
    </Stack>
  );
}

function Groups({ role, groups, onChange, error, disabled }: {
  role: GroupRole;
  groups: readonly string[];
  onChange: (groups: string[]) => void;
  error: string | undefined;
  disabled: boolean;
}) {
  const [typed, setTyped] = useState('');
  const part = typed.trim();
  const found = useQuery({
    queryKey: [...SETTINGS, 'groups', part],
    queryFn: () => read(api.GET('/api/v1/settings/intake/choices', { params: { query: { groups: part } } })),
    enabled: part.length >= LEAST_LETTERS,
  });
  const id = `groups-${role}`;
  const option = (name: string) => ({ value: name, label: name });
  return (
    <div>
      <Label htmlFor={id}>{words.intake.role[role]}</Label>
      <Select
        inputId={id}
        isMulti
        isDisabled={disabled}
        isInvalid={error !== undefined}
        isLoading={found.isFetching}
        value={groups.map(option)}
        options={(found.data?.groups ?? []).map(option)}
        inputValue={typed}
        onInputChange={(text, { action }) => action !== 'menu-close' && setTyped(text)}
        onChange={(chosen) => onChange(chosen.map(({ value }) => value))}
        filterOption={null}
        placeholder={words.intake.searchGroups}
        noOptionsMessage={() => (part.length < LEAST_LETTERS ? words.intake.typeMore : words.intake.noGroups)}
        aria-describedby={`${id}-hint`}
        menuPosition="fixed"
        styles={{ multiValueRemove: (usual) => ({ ...usual, ...LEAST_TARGET }) }}
      />
      {error !== undefined && <ErrorMessage>{error}</ErrorMessage>}
      <div id={`${id}-hint`}>
        <HelperMessage>{words.intake.roleHint[role]}</HelperMessage>
      </div>
    </div>
  );
}
