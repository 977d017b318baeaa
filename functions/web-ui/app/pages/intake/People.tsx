import { Stack, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { Choice } from '../../kit/fields';
import { Section } from '../../kit/Section';
import { Loaded } from '../../kit/states';
import { words } from '../../words';
import { ROLES, type Choices } from './draft';
import { Groups } from './Groups';
import { NOTHING_OFFERED, withChosen } from './offered';
import { useChoices } from './Source';
import type { SettingsForm } from './useSettings';

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
