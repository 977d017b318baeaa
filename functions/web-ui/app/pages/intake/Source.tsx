import { useQuery } from '@tanstack/react-query';
import { useEffect, type Dispatch } from 'react';
import Button from '@atlaskit/button/new';
import { Stack, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { api, read } from '../../api/client';
import type { Problem } from '../../api/problem';
import { Choice, TextInput } from '../../kit/fields';
import { Section } from '../../kit/Section';
import { Loaded } from '../../kit/states';
import { Ticks } from '../../kit/Ticks';
import { words } from '../../words';
import { DETAILS, matchedByName, withField, withOnlyChoices, withPortal, withProject, withServiceDesk, type Choices, type Draft } from './draft';
import { SETTINGS, type SettingsForm } from './useSettings';

const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });

export function useChoices({ project, serviceDesk }: Pick<Draft, 'project' | 'serviceDesk'>) {
  const query = { ...(project !== '' && { project }), ...(serviceDesk !== '' && { serviceDesk }) };
  return useQuery({
    queryKey: [...SETTINGS, 'choices', project, serviceDesk],
    queryFn: () => read(api.GET('/api/v1/settings/intake/choices', { params: { query } })),
    // the catalog and Jira may have changed since
    staleTime: 0,
    placeholderData: (before: Choices | undefined) => before,
  });
}

/** Which issues are requests, and where in them the details are. */
export function Source({ form, readOnly }: { form: SettingsForm; readOnly: boolean }) {
  const { draft, edit, problem } = form;
  const choices = useChoices(draft);
  const isNew = form.current.data?.value.connected === false;
  useEffect(() => {
    if (readOnly || choices.data === undefined || choices.isPlaceholderData) return;
    const next = withOnlyChoices(draft, choices.data, isNew);
    if (next !== draft) edit(next);
  }, [readOnly, choices.data, choices.isPlaceholderData, draft, isNew, edit]);
  return (
    <Loaded query={choices}>
      {(found) => (
        <Stack space="space.400">
          {found.withheld.length > 0 && (
            <SectionMessage appearance="warning" title={words.intake.withheld}>
              <ul>
                {found.withheld.map(({ part, says }) => (
                  <li key={part}>{says}</li>
                ))}
              </ul>
            </SectionMessage>
          )}
          <Place {...{ draft, edit, problem, readOnly, choices: found }} />
          <Fields {...{ draft, edit, problem, readOnly, choices: found }} />
          <ToolOptions {...{ draft, edit, problem, readOnly, choices: found }} />
          <Questions {...{ draft, edit, problem, readOnly, choices: found }} />
        </Stack>
      )}
    </Loaded>
  );
}

interface Part {
  draft: Draft;
  edit: Dispatch<Draft>;
  problem: Problem | undefined;
  readOnly: boolean;
  choices: Choices;
}

function Place({ draft, edit, problem, readOnly, choices }: Part) {
  const types = choices.requestTypes.filter(({ portalId }) => portalId === draft.portal);
  return (
    <Section id="intake-place" title={words.intake.place} lead={words.intake.placeLead}>
      <div style={{ maxWidth: 480 }}>
        <Stack space="space.200">
          <Choice
            label={words.intake.project}
            required
            value={draft.project}
            options={choices.projects.map(({ key, name }) => ({ value: key, label: `${name} (${key})` }))}
            onChange={(project) => edit(withProject(draft, project))}
            error={problem?.at('/project')}
            disabled={readOnly}
          />
          <Choice
            label={words.intake.serviceDesk}
            required
            value={draft.serviceDesk}
            options={choices.serviceDesks.map(({ id, projectName }) => ({ value: id, label: `${projectName} (${id})` }))}
            onChange={(desk) => edit(withServiceDesk(draft, desk))}
            error={problem?.at('/serviceDesk')}
            disabled={readOnly || draft.project === ''}
          />
          <Choice
            label={words.intake.portal}
            required
            value={draft.portal}
            options={choices.portals.map((portal) => ({ value: portal, label: words.intake.portalNumber(portal) }))}
            onChange={(portal) => edit(withPortal(draft, portal))}
            error={problem?.at('/portal')}
            disabled={readOnly || draft.serviceDesk === ''}
          />
          <Ticks
            label={words.intake.requestTypes}
            hint={words.intake.requestTypesHint}
            values={draft.requestTypes}
            options={types.map(option)}
            onChange={(requestTypes) => edit({ ...draft, requestTypes })}
            error={problem?.at('/requestTypes')}
            disabled={readOnly}
          />
        </Stack>
      </div>
    </Section>
  );
}

function Fields({ draft, edit, problem, readOnly, choices }: Part) {
  return (
    <Section id="intake-fields" title={words.intake.fields} lead={words.intake.fieldsLead}>
      <div style={{ maxWidth: 480 }}>
        <Stack space="space.200">
          {DETAILS.map((detail) => (
            <Choice
              key={detail}
              label={words.intake.detail[detail]}
              value={draft.fields[detail]}
              options={choices.fields[detail].map(option)}
              onChange={(field) => edit(withField(draft, detail, field))}
              error={problem?.at(`/fields/${detail}`)}
              placeholder={words.intake.noField}
              clearable
              disabled={readOnly}
            />
          ))}
        </Stack>
      </div>
    </Section>
  );
}

function ToolOptions({ draft, edit, problem, readOnly, choices }: Part) {
  const options = choices.fields.tool.find(({ id }) => id === draft.fields.tool)?.options ?? [];
  if (draft.fields.tool === '') return null;
  return (
    <Section
      id="intake-options"
      title={words.intake.options}
      lead={choices.tools.length === 0 ? words.intake.noTools : options.length === 0 ? words.intake.noOptions : words.intake.optionsLead}
      actions={
        !readOnly && options.length > 0 && choices.tools.length > 0 && <Button onClick={() => edit(matchedByName(draft, choices))}>{words.intake.match}</Button>
      }
    >
      <div style={{ maxWidth: 480 }}>
        <Stack space="space.200">
          {options.map(({ id, name }) => (
            <Choice
              key={id}
              label={words.intake.standsFor(name)}
              value={draft.toolOptions[id] ?? ''}
              options={choices.tools.map(option)}
              onChange={(tool) => edit({ ...draft, toolOptions: { ...draft.toolOptions, [id]: tool } })}
              error={problem?.at(`/toolOptions/${id}`)}
              placeholder={words.intake.noTool}
              clearable
              disabled={readOnly}
            />
          ))}
        </Stack>
      </div>
    </Section>
  );
}

function Questions({ draft, edit, problem, readOnly }: Part) {
  return (
    <Section id="intake-questions" title={words.intake.questions} lead={words.intake.questionsLead}>
      <div style={{ maxWidth: 480 }}>
        <Stack space="space.200">
          {DETAILS.map((detail) => (
            <TextInput
              key={detail}
              label={words.intake.question(words.intake.detail[detail])}
              value={draft.questions[detail]}
              onChange={(label) => edit({ ...draft, questions: { ...draft.questions, [detail]: label } })}
              longest={500}
              error={problem?.at(`/questions/${detail}`)}
              disabled={readOnly}
            />
          ))}
          {readOnly && <Text>{words.intake.readOnly}</Text>}
        </Stack>
      </div>
    </Section>
  );
}
