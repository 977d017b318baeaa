import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Stack, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import Select from '@atlaskit/select';
import { ErrorMessage, HelperMessage, Label } from '@atlaskit/form';
import { api, read } from '../../api/client';
import { problemOf } from '../../api/problem';
import { Choice } from '../../kit/fields';
import { Section } from '../../kit/Section';
import { Loaded } from '../../kit/states';
import { words } from '../../words';
import { ROLES, type Choices, type GroupRole } from './draft';
import { NOTHING_OFFERED, withChosen } from './offered';
import { useChoices } from './Source';
import { SETTINGS, type SettingsForm } from './useSettings';

const LEAST_LETTERS = 2;

/** Whose members decide, set up and audit. */
export function People({ form, readOnly }: { form: SettingsForm; readOnly: boolean }) {
  const { draft, edit, problem } = form;
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
      {readOnly ? <Review form={form} choices={NOTHING_OFFERED} unoffered="" readOnly /> : <ReviewFromJira form={form} />}
    </Stack>
  );
}

function ReviewFromJira({ form }: { form: SettingsForm }) {
  const choices = useChoices(form.draft);
  return (
    <Loaded query={choices}>{(found) => <Review form={form} choices={found} unoffered={words.intake.notOffered} readOnly={false} />}</Loaded>
  );
}

function Review({ form: { draft, edit, problem }, choices, unoffered, readOnly }: {
  form: SettingsForm;
  choices: Choices;
  unoffered: string;
  readOnly: boolean;
}) {
  const { issueTypes } = withChosen(choices, draft, [], unoffered);
  return (
    <Section id="intake-review" title={words.intake.review} lead={words.intake.reviewLead}>
      <div style={{ maxWidth: 480 }}>
        <Choice
          label={words.intake.reviewType}
          value={draft.reviewIssueType}
          options={issueTypes.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(reviewIssueType) => edit({ ...draft, reviewIssueType })}
          error={problem?.at('/reviewIssueType')}
          placeholder={words.intake.noReview}
          clearable
          disabled={readOnly || draft.project === ''}
        />
      </div>
    </Section>
  );
}

const SETTLES_MS = 300;

/** A text once nobody has typed for a moment: Jira is not asked at every letter. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLES_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
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
  const sought = useSettled(part);
  const found = useQuery({
    queryKey: [...SETTINGS, 'groups', sought],
    queryFn: () => read(api.GET('/api/v1/settings/intake/choices', { params: { query: { groups: sought } } })),
    enabled: sought.length >= LEAST_LETTERS,
  });
  const id = `groups-${role}`;
  const noneFound = () => {
    if (part.length < LEAST_LETTERS) return words.intake.typeMore;
    if (found.isError) return problemOf(found.error).detail;
    return found.data?.withheld.find(({ part: withheld }) => withheld === 'groups')?.says ?? words.intake.noGroups;
  };
  const option = (name: string) => ({ value: name, label: name });
  return (
    <div>
      <Label htmlFor={id}>{words.intake.role[role]}</Label>
      <Select
        inputId={id}
        isMulti
        isDisabled={disabled}
        isInvalid={error !== undefined}
        isLoading={found.isFetching || part !== sought}
        value={groups.map(option)}
        options={(found.data?.groups ?? []).map(option)}
        inputValue={typed}
        onInputChange={(text, { action }) => action !== 'menu-close' && setTyped(text)}
        onChange={(chosen) => onChange(chosen.map(({ value }) => value))}
        filterOption={null}
        placeholder={words.intake.searchGroups}
        noOptionsMessage={noneFound}
        aria-describedby={error === undefined ? `${id}-hint` : `${id}-error ${id}-hint`}
        menuPosition="fixed"
      />
      {error !== undefined && (
        <div id={`${id}-error`}>
          <ErrorMessage>{error}</ErrorMessage>
        </div>
      )}
      <div id={`${id}-hint`}>
        <HelperMessage>{words.intake.roleHint[role]}</HelperMessage>
      </div>
    </div>
  );
}
