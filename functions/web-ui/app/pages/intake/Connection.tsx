import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import { api, read, type Schemas } from '../../api/client';
import { problemOf, type Problem } from '../../api/problem';
import { Confirm } from '../../kit/Confirm';
import { Facts } from '../../kit/Facts';
import { Choice, TextInput } from '../../kit/fields';
import { Moment } from '../../kit/Moment';
import { Section } from '../../kit/Section';
import { ProblemMessage } from '../../kit/states';
import { useDone } from '../../kit/useDone';
import { words } from '../../words';
import { SETTINGS } from './useSettings';

type Current = Schemas['IntakeSettings'];

/** How the product and Jira know each other. What is secret is written here and never shown again. */
export function Connection({ current, readOnly }: { current: Current; readOnly: boolean }) {
  return (
    <Stack space="space.400">
      <Section id="intake-credentials" title={words.intake.credentials} lead={words.intake.credentialsLead}>
        <Facts
          facts={[
            [words.intake.kind, words.intake.kinds[current.credentials.kind]],
            [words.intake.setAt, current.credentials.setAt === undefined ? undefined : <Moment at={current.credentials.setAt} />],
            [words.intake.underWay, current.credentials.underWay === true ? words.intake.underWaySays : undefined],
          ]}
        />
        {!readOnly && <Credentials />}
      </Section>
      <Section id="intake-webhook" title={words.intake.webhook} lead={words.intake.webhookLead}>
        <Facts
          facts={[
            [words.intake.state, current.webhookSecret.rotating ? words.intake.rotating : current.webhookSecret.set ? words.intake.isSet : words.intake.isNotSet],
            [words.intake.setAt, current.webhookSecret.setAt === undefined ? undefined : <Moment at={current.webhookSecret.setAt} />],
            [words.intake.underWay, current.webhookSecret.underWay === true ? words.intake.underWaySays : undefined],
          ]}
        />
        {!readOnly && <WebhookSecret rotating={current.webhookSecret.rotating} />}
      </Section>
    </Stack>
  );
}

/** Sends something, and reads the settings again once it has gone through. */
function useSending() {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = async (what: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await what();
      await queries.invalidateQueries({ queryKey: SETTINGS });
      return true;
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, send };
}

function Credentials() {
  const { busy, problem, send } = useSending();
  const done = useDone();
  const [kind, setKind] = useState<'basic' | 'oauth'>('basic');
  const [name, setName] = useState('');
  const [secret, setSecret] = useState('');
  const basic = kind === 'basic';
  const save = () =>
    send(async () => {
      const body = basic ? { kind, email: name, token: secret } : { kind, clientId: name, clientSecret: secret };
      const { account } = await read(api.PUT('/api/v1/settings/intake/credentials', { body }));
      setSecret('');
      done(words.intake.credentialsStored, words.intake.knownAs(account.displayName));
    });
  return (
    <div style={{ maxWidth: 480 }}>
      <Stack space="space.200">
        <Choice
          label={words.intake.kind}
          value={kind}
          options={(['basic', 'oauth'] as const).map((value) => ({ value, label: words.intake.kinds[value] }))}
          onChange={(value) => value !== '' && setKind(value)}
        />
        <TextInput
          label={basic ? words.intake.email : words.intake.clientId}
          value={name}
          onChange={setName}
          longest={basic ? 255 : 2000}
          error={problem?.at(basic ? '/email' : '/clientId')}
        />
        <TextInput
          label={basic ? words.intake.token : words.intake.clientSecret}
          type="password"
          value={secret}
          onChange={setSecret}
          longest={2000}
          hint={words.intake.neverShown}
          error={problem?.at(basic ? '/token' : '/clientSecret')}
        />
        {problem !== undefined && <ProblemMessage error={problem} />}
        <Inline>
          <Button isLoading={busy} isDisabled={name.trim() === '' || secret === ''} onClick={() => void save()}>
            {words.intake.storeCredentials}
          </Button>
        </Inline>
      </Stack>
    </div>
  );
}

const LEAST = 16;
const BYTES = 24;

const random = () => Array.from(crypto.getRandomValues(new Uint8Array(BYTES)), (byte) => byte.toString(16).padStart(2, '0')).join('');

function WebhookSecret({ rotating }: { rotating: boolean }) {
  const { busy, problem, send } = useSending();
  const done = useDone();
  const queries = useQueryClient();
  const [secret, setSecret] = useState('');
  const [ending, setEnding] = useState(false);
  const rotate = () =>
    send(async () => {
      await read(api.PUT('/api/v1/settings/intake/webhook-secret', { body: { secret } }));
      setSecret('');
      done(words.intake.rotated, words.intake.rotatedNext);
    });
  const endRotation = async () => {
    await read(api.DELETE('/api/v1/settings/intake/webhook-secret/previous'));
    await queries.invalidateQueries({ queryKey: SETTINGS });
    done(words.intake.rotationEnded);
  };
  return (
    <div style={{ maxWidth: 480 }}>
      <Stack space="space.200">
        <TextInput
          label={words.intake.newSecret}
          value={secret}
          onChange={setSecret}
          longest={128}
          hint={words.intake.newSecretHint}
          error={problem?.at('/secret')}
        />
        {problem !== undefined && <ProblemMessage error={problem} />}
        <Inline space="space.100" shouldWrap>
          <Button onClick={() => setSecret(random())}>{words.intake.makeSecret}</Button>
          <Button isLoading={busy} isDisabled={secret.length < LEAST} onClick={() => void rotate()}>
            {words.intake.rotate}
          </Button>
          {rotating && <Button onClick={() => setEnding(true)}>{words.intake.endRotation}</Button>}
        </Inline>
      </Stack>
      {ending && (
        <Confirm title={words.intake.endRotation} action={words.intake.endRotation} danger onConfirm={endRotation} onClose={() => setEnding(false)}>
          <Text as="p">{words.intake.endRotationSays}</Text>
        </Confirm>
      )}
    </div>
  );
}
