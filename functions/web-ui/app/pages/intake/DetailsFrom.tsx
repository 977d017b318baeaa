import type { Dispatch } from 'react';
import Button from '@atlaskit/button/new';
import { Stack } from '@atlaskit/primitives/compiled';
import type { Problem } from '../../api/problem';
import { Choice, TextInput } from '../../kit/fields';
import { Section } from '../../kit/Section';
import { words } from '../../words';
import { DETAILS, matchedByName, withField, type Choices, type Draft } from './draft';

const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });

/** A part of the form that says where requests come from. */
export interface Part {
  draft: Draft;
  edit: Dispatch<Draft>;
  problem: Problem | undefined;
  readOnly: boolean;
  choices: Choices;
}

export function Fields({ draft, edit, problem, readOnly, choices }: Part) {
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

export function ToolOptions({ draft, edit, problem, readOnly, choices }: Part) {
  const options = choices.fields.tool.find(({ id }) => id === draft.fields.tool)?.options ?? [];
  if (draft.fields.tool === '') return null;
  return (
    <Section
      id="intake-options"
      title={words.intake.options}
      lead={readOnly || (choices.tools.length > 0 && options.length > 0) ? words.intake.optionsLead : choices.tools.length === 0 ? words.intake.noTools : words.intake.noOptions}
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

export function Questions({ draft, edit, problem, readOnly }: Part) {
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
        </Stack>
      </div>
    </Section>
  );
}
