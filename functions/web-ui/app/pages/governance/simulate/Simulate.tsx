import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { api, read } from '../../../api/client';
import { problemOf } from '../../../api/problem';
import { Choice, LongText, TextInput } from '../../../kit/fields';
import { Section } from '../../../kit/Section';
import { ProblemMessage } from '../../../kit/states';
import { useToolOptions } from '../../../kit/tools';
import { words } from '../../../words';
import { useProjectOptions } from '../useProjectOptions';
import { Answer } from './Answer';
import { bodyOf, problemsOf, type Guess } from './hypothesis';

const { simulate: w } = words.governance;

/** What would become of a request that nobody has made, by the rules that are saved. */
export function Simulate({ unsaved }: { unsaved: boolean }) {
  const tools = useToolOptions();
  const projects = useProjectOptions();
  const [typed, setGuess] = useState<Guess>({ accountId: '', groups: '', projectKey: '', toolId: '', days: '' });
  const [tried, setTried] = useState(false);
  const only = projects.length === 1 ? projects[0]?.value : undefined;
  const guess = typed.projectKey === '' && only !== undefined ? { ...typed, projectKey: only } : typed;
  const simulation = useMutation({ mutationFn: (asked: Guess) => read(api.POST('/api/v1/policy/simulate', { body: bodyOf(asked) })) });
  const problems = problemsOf(guess);
  const problem = simulation.isError ? problemOf(simulation.error) : undefined;
  const wrong = (pointer: string) => (tried ? problems[pointer] : undefined) ?? problem?.at(pointer);
  const edit = (change: Partial<Guess>) => setGuess({ ...guess, ...change });
  const run = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length === 0) simulation.mutate(guess);
  };
  const isStale = simulation.variables !== undefined && JSON.stringify(bodyOf(simulation.variables)) !== JSON.stringify(bodyOf(guess));
  return (
    <Section id="simulate" title={w.title} lead={w.lead}>
      {unsaved && (
        <div role="status">
          <SectionMessage appearance="warning">{w.unsaved}</SectionMessage>
        </div>
      )}
      <form noValidate onSubmit={run}>
        <Stack space="space.150">
          <TextInput
            label={w.accountId}
            value={guess.accountId}
            onChange={(accountId) => edit({ accountId })}
            longest={128}
            error={wrong('/accountId')}
          />
          <LongText
            label={w.groups}
            hint={w.groupsHint}
            value={guess.groups}
            onChange={(groups) => edit({ groups })}
            rows={2}
            error={wrong('/groups')}
          />
          <Choice
            label={w.project}
            value={guess.projectKey}
            options={projects}
            onChange={(projectKey) => edit({ projectKey })}
            required
            error={wrong('/projectKey')}
          />
          <Choice label={w.tool} value={guess.toolId} options={tools} onChange={(toolId) => edit({ toolId })} required error={wrong('/toolId')} />
          <TextInput
            label={w.days}
            hint={w.daysHint}
            value={guess.days}
            onChange={(days) => edit({ days })}
            type="number"
            width="small"
            error={wrong('/durationDays')}
          />
          <Inline>
            <Button type="submit" isLoading={simulation.isPending}>
              {w.run}
            </Button>
          </Inline>
        </Stack>
      </form>
      {problem !== undefined && <ProblemMessage error={problem} />}
      <div role="status">{isStale && simulation.data !== undefined && <Text as="p">{w.stale}</Text>}</div>
      {simulation.data !== undefined && <Answer simulation={simulation.data} />}
    </Section>
  );
}
