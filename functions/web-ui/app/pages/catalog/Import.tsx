import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ChangeEvent } from 'react';
import Button from '@atlaskit/button/new';
import { Label } from '@atlaskit/form';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { api, read, type Schemas } from '../../api/client';
import { problemOf, type Problem } from '../../api/problem';
import { focusSoon } from '../../kit/focusSoon';
import { ProblemMessage } from '../../kit/states';
import { words } from '../../words';
import { readFile, type GovernanceFile } from './governanceFile';
import { Records } from './Records';

type Result = Schemas['Import'];

const say = words.catalog.exchange;
const RESULT = 'import-result';
const CHANGES = ['add', 'change'] as const;

/** Brings a file in: first what it would change, then, if that is wanted, the change. */
export function Import() {
  const queries = useQueryClient();
  const [file, setFile] = useState<GovernanceFile>();
  const [wrong, setWrong] = useState<string>();
  const [result, setResult] = useState<{ applied: boolean; said: Result }>();
  const [busy, setBusy] = useState<string>();
  const latest = useRef<File>();
  const [problem, setProblem] = useState<Problem>();
  const send = async (body: GovernanceFile, planId?: string) => {
    setBusy(planId === undefined ? say.planning : say.applying);
    setProblem(undefined);
    try {
      const query = planId === undefined ? { mode: 'plan' as const } : { mode: 'apply' as const, planId };
      const said = await read(api.POST('/api/v1/catalog/import', { params: { query }, body }));
      setResult({ applied: planId !== undefined, said });
      focusSoon(RESULT);
      if (planId !== undefined) await Promise.all([['tools'], ['tool'], ['catalog'], ['settings']].map((queryKey) => queries.invalidateQueries({ queryKey })));
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(undefined);
    }
  };
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0];
    latest.current = chosen;
    setResult(undefined);
    setProblem(undefined);
    setFile(undefined);
    setWrong(undefined);
    if (chosen === undefined) return;
    const parsed = await readFile(chosen);
    if (latest.current !== chosen) return;
    if ('wrong' in parsed) return setWrong(parsed.wrong);
    setFile(parsed.file);
    await send(parsed.file);
  };
  return (
    <Stack space="space.200">
      <div>
        <div>
          <Label htmlFor="import-file">{say.file}</Label>
        </div>
        <input id="import-file" type="file" accept="application/json,.json" onChange={(event) => void choose(event)} />
      </div>
      {wrong !== undefined && (
        <div role="alert">
          <SectionMessage appearance="error">{wrong}</SectionMessage>
        </div>
      )}
      {problem !== undefined && <ProblemMessage error={problem} retry={file && (() => void send(file))} />}
      <div role="status">{busy !== undefined && <Text>{busy}</Text>}</div>
      {result !== undefined && file !== undefined && busy === undefined && (
        <Planned result={result} again={() => void send(file)} apply={(planId) => void send(file, planId)} />
      )}
    </Stack>
  );
}

function Planned({ result: { applied, said }, again, apply }: { result: { applied: boolean; said: Result }; again: () => void; apply: (planId: string) => void }) {
  const changes = CHANGES.reduce((sum, outcome) => sum + (said.counts[outcome] ?? 0), 0);
  const refused = said.counts['refused'] ?? 0;
  return (
    <Stack space="space.200">
      <h3 id={RESULT} tabIndex={-1}>
        {applied ? say.applied : say.plan}
      </h3>
      <Text as="p">
        {Object.entries(said.counts)
          .filter(([, count]) => count > 0)
          .map(([outcome, count]) => `${say.outcome[outcome as keyof typeof say.outcome] ?? outcome}: ${count}`)
          .join(' · ')}
      </Text>
      {!applied && changes === 0 && <Text as="p">{say.noChange}</Text>}
      {!applied && refused > 0 && <SectionMessage appearance="warning">{say.refusedLeft(refused)}</SectionMessage>}
      {said.needsSecondAdmin === true && <SectionMessage appearance="information">{say.secondAdmin}</SectionMessage>}
      {(said.counts['stale'] ?? 0) > 0 && <SectionMessage appearance="warning">{say.stale}</SectionMessage>}
      {(said.counts['left'] ?? 0) > 0 && <SectionMessage appearance="warning">{say.left(said.counts['left'] ?? 0)}</SectionMessage>}
      <Inline space="space.100">
        {!applied && changes > 0 && (
          <Button appearance="primary" onClick={() => apply(said.planId)}>
            {say.apply(changes)}
          </Button>
        )}
        <Button onClick={again}>{say.planAgain}</Button>
      </Inline>
      <Records records={said.records} />
    </Stack>
  );
}
