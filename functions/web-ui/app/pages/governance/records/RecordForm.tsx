import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { Inline } from '@atlaskit/primitives/compiled';
import type { Problem } from '../../../api/problem';
import { LongText, TextInput } from '../../../kit/fields';
import { FormDialog } from '../../../kit/FormDialog';
import { useToolName } from '../../../kit/tools';
import { words } from '../../../words';
import type { Governed, Kind } from './kind';

const { records: w } = words.governance;

/** What is edited, on the version that was read; nothing where it is new. */
export interface Editing<Settings> {
  record?: Governed<Settings>;
  tag?: string;
}

/** Adds a record, or changes one as a whole. */
export function RecordForm<Settings extends object, Draft>({ kind, editing, onSaved, onClose }: {
  kind: Kind<Settings, Draft>;
  editing: Editing<Settings>;
  onSaved: (isProposed: boolean, said: string) => Promise<unknown>;
  onClose: () => void;
}) {
  const toolName = useToolName();
  const [{ record, tag }, setBase] = useState(editing);
  const [draft, setDraft] = useState(record === undefined ? kind.empty : kind.draftOf(record.settings));
  const [typedId, setTypedId] = useState<string>();
  const [reason, setReason] = useState('');
  const id = record?.id ?? typedId ?? kind.id.propose(draft);
  const isIdFine = kind.id.pattern.test(id);
  const problems = kind.problemsOf(draft);
  const save = async () => {
    const settings = { ...kind.settingsOf(draft), ...(reason.trim() !== '' && { reason: reason.trim() }) };
    const { status } = await kind.put(id, settings, record === undefined ? { 'If-None-Match': '*' } : { 'If-Match': tag ?? '' });
    void onSaved(status === 202, w.saved);
  };
  const reload = async () => {
    const now = await kind.get(id);
    setBase({ record: now.value, tag: now.tag });
    setDraft(kind.draftOf(now.value.settings));
  };
  const idProblem = (tried: boolean, problem: Problem | undefined) => {
    if (tried && !isIdFine) return kind.id.wrong;
    return problem?.kind === 'stale-version' ? kind.id.taken : undefined;
  };
  return (
    <FormDialog
      title={record === undefined ? kind.words.addTitle : kind.words.editTitle(kind.nameText(record, toolName))}
      action={record === undefined || record.inUse ? words.kit.save : w.useAgain}
      pointers={[...kind.pointers, '/reason']}
      isComplete={isIdFine && Object.keys(problems).length === 0}
      onSubmit={save}
      onClose={onClose}
    >
      {({ tried, problem }) => (
        <>
          {problem?.kind === 'stale-version' && record !== undefined && (
            <Inline>
              <Button onClick={() => void reload()}>{words.kit.reload}</Button>
            </Inline>
          )}
          <kind.Fields
            draft={draft}
            edit={(change) => setDraft({ ...draft, ...change })}
            wrong={(pointer) => (tried ? problems[pointer] : undefined) ?? problem?.at(pointer)}
          />
          {record === undefined && (
            <TextInput
              label={kind.id.label}
              hint={kind.id.hint}
              value={id}
              onChange={setTypedId}
              longest={64}
              required
              error={idProblem(tried, problem)}
            />
          )}
          <LongText
            label={w.reason}
            hint={w.reasonHint}
            value={reason}
            onChange={setReason}
            longest={1000}
            rows={2}
            error={problem?.at('/reason')}
          />
        </>
      )}
    </FormDialog>
  );
}
