import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import { DatePicker } from '@atlaskit/datetime-picker';
import { ErrorMessage, Label } from '@atlaskit/form';
import { Inline, Stack, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { api, readTagged, type Schemas, type Tagged } from '../../api/client';
import { problemOf, type Problem } from '../../api/problem';
import { TextInput } from '../../kit/fields';
import { Section } from '../../kit/Section';
import { ProblemMessage } from '../../kit/states';
import { useDone } from '../../kit/useDone';
import { words } from '../../words';
import { dayOf, endsAtOf } from './ends';

/** The licence without which connectors add nobody (R5.7). */
export function Licence({ current: { value, tag }, readOnly }: { current: Tagged<Schemas['Licence']>; readOnly: boolean }) {
  return (
    <Section id="licence" title={words.connectors.licence}>
      <SectionMessage appearance={value.state === 'active' ? 'success' : 'warning'} title={words.connectors.licenceState[value.state]}>
        <Text as="p">{value.says}</Text>
      </SectionMessage>
      {readOnly ? <Text as="p">{words.connectors.readOnly}</Text> : <LicenceForm settings={value.settings} tag={tag} />}
    </Section>
  );
}

function LicenceForm({ settings, tag }: { settings: Schemas['LicenceSettings'] | undefined; tag: string }) {
  const queries = useQueryClient();
  const done = useDone();
  const [reference, setReference] = useState(settings?.reference ?? '');
  const [endsOn, setEndsOn] = useState(dayOf(settings?.endsAt));
  const [suspended, setSuspended] = useState(settings?.suspended ?? false);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const save = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const endsAt = endsAtOf(endsOn, settings?.endsAt);
      const body = {
        reference: reference.trim(),
        suspended,
        ...(endsAt !== undefined && { endsAt }),
        ...(reason.trim() !== '' && { reason: reason.trim() }),
      };
      const { status } = await readTagged(api.PUT('/api/v1/settings/licence', { params: { header: { 'If-Match': tag } }, body }));
      done(status === 202 ? words.kit.proposed : words.connectors.saved);
      await queries.invalidateQueries({ queryKey: ['settings'] });
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div style={{ maxWidth: 480 }}>
      <Stack space="space.200">
        <TextInput label={words.connectors.reference} hint={words.connectors.referenceHint} required value={reference} onChange={setReference} longest={100} error={problem?.at('/reference')} />
        <div>
          <Label htmlFor="licence-ends">{words.connectors.endsOn}</Label>
          <DatePicker id="licence-ends" value={endsOn} locale="en" placeholder={words.connectors.noEnd} onChange={(day) => setEndsOn(day ?? '')} />
          {problem?.at('/endsAt') !== undefined && <ErrorMessage>{problem.at('/endsAt')}</ErrorMessage>}
        </div>
        <Checkbox label={words.connectors.suspended} isChecked={suspended} onChange={(event) => setSuspended(event.target.checked)} />
        <TextInput label={words.kit.reason} value={reason} onChange={setReason} longest={1000} error={problem?.at('/reason')} />
        {problem?.kind === 'stale-version' ? (
          <SectionMessage appearance="warning">{words.kit.changedMeanwhile}</SectionMessage>
        ) : (
          problem !== undefined && <ProblemMessage error={problem} />
        )}
        <Inline space="space.100">
          <Button appearance="primary" isLoading={busy} isDisabled={reference.trim() === ''} onClick={() => void save()}>
            {words.kit.save}
          </Button>
          {problem?.kind === 'stale-version' && <Button onClick={() => void queries.invalidateQueries({ queryKey: ['settings'] })}>{words.kit.reload}</Button>}
        </Inline>
      </Stack>
    </div>
  );
}
