import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Text } from '@atlaskit/primitives/compiled';
import { api, read, type Schemas } from '../api/client';
import { Choice, LongText, TextInput, type Option } from '../kit/fields';
import { FormDialog } from '../kit/FormDialog';
import { Ticks } from '../kit/Ticks';
import { useToolOptions } from '../kit/tools';
import { useDone } from '../kit/useDone';
import { useMe } from '../session/SessionProvider';
import { words } from '../words';

type Rule = Schemas['Overridable'];

const POINTERS = ['/subject', '/toolId', '/overrides', '/owner', '/days', '/reason'];
const { rule: RULE } = words.exceptions;
const RULES: readonly Option<Rule>[] = (Object.keys(RULE) as Rule[]).map((value) => ({ value, label: RULE[value] }));
const MOST_DAYS = 365;

export const isDays = (text: string) => /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= MOST_DAYS;

/** Asks for a rule to be set aside for one person and tool. */
export function AskException({ onAsked, onClose }: { onAsked: () => void; onClose: () => void }) {
  const me = useMe();
  const tools = useToolOptions();
  const queries = useQueryClient();
  const say = useDone();
  const [subject, setSubject] = useState('');
  const [toolId, setTool] = useState('');
  const [overrides, setOverrides] = useState<Rule[]>([]);
  const [owner, setOwner] = useState(me.accountId);
  const [days, setDays] = useState('30');
  const [reason, setReason] = useState('');
  const texts = [subject, toolId, owner, reason];
  const isComplete = texts.every((text) => text.trim() !== '') && overrides.length > 0 && isDays(days);
  const ask = async () => {
    const wish = { subject: subject.trim(), toolId, overrides, owner: owner.trim(), days: Number(days), reason: reason.trim() };
    await read(api.POST('/api/v1/exceptions', { body: wish }));
    say(words.exceptions.asked, words.exceptions.askedHint);
    onAsked();
    void queries.invalidateQueries({ queryKey: ['exceptions'] });
  };
  return (
    <FormDialog
      title={words.exceptions.ask}
      action={words.exceptions.submit}
      pointers={POINTERS}
      isComplete={isComplete}
      onSubmit={ask}
      onClose={onClose}
    >
      {({ tried, problem }) => {
        const wrong = (pointer: string, lacks: boolean, says = words.kit.required) => problem?.at(pointer) ?? (tried && lacks ? says : undefined);
        return (
          <>
            <Text as="p">{words.exceptions.askLead}</Text>
            <TextInput
              label={words.exceptions.subject}
              hint={words.exceptions.subjectHint}
              value={subject}
              onChange={setSubject}
              longest={128}
              required
              error={wrong('/subject', subject.trim() === '')}
            />
            <Choice
              label={words.exceptions.tool}
              value={toolId}
              onChange={setTool}
              options={tools}
              required
              error={wrong('/toolId', toolId === '')}
            />
            <Ticks
              label={words.exceptions.overrides}
              hint={words.exceptions.overridesHint}
              values={overrides}
              onChange={setOverrides}
              options={RULES}
              required
              error={wrong('/overrides', overrides.length === 0)}
            />
            <TextInput
              label={words.exceptions.owner}
              hint={words.exceptions.ownerHint}
              value={owner}
              onChange={setOwner}
              longest={128}
              required
              error={wrong('/owner', owner.trim() === '')}
            />
            <TextInput
              label={words.exceptions.days}
              hint={words.exceptions.daysHint}
              value={days}
              onChange={setDays}
              type="number"
              width="small"
              required
              error={wrong('/days', !isDays(days), words.exceptions.daysWrong)}
            />
            <LongText
              label={words.exceptions.reason}
              hint={words.exceptions.reasonHint}
              value={reason}
              onChange={setReason}
              longest={2000}
              rows={3}
              required
              error={wrong('/reason', reason.trim() === '')}
            />
          </>
        );
      }}
    </FormDialog>
  );
}
