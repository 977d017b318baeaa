import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { Stack } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { problemOf, type Problem } from '../api/problem';
import { words } from '../words';
import { ProblemMessage } from './states';

/**
 * Something new that is asked for in a dialog, which stays until the API has taken it.
 *
 * @param pointers the fields that show what is wrong with them by themselves
 */
export function FormDialog({ title, action, pointers, isComplete, onSubmit, onClose, children }: {
  title: string;
  action: string;
  pointers: readonly string[];
  isComplete: boolean;
  onSubmit: () => Promise<unknown>;
  onClose: () => void;
  children: (state: { tried: boolean; problem: Problem | undefined }) => ReactNode;
}) {
  const form = useId();
  const [tries, setTries] = useState(0);
  const tried = tries > 0;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    setProblem(undefined);
    if (!isComplete || busy) return;
    setBusy(true);
    try {
      await onSubmit();
      onClose();
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  };
  const wrong = useRef<HTMLDivElement>(null);
  // what is wrong is above the fields, and may be out of sight
  useEffect(() => wrong.current?.focus(), [tries, problem]);
  const atFields = problem === undefined ? tried && !isComplete : isShownAtFields(problem, pointers);
  return (
    // neither a click beside it nor the Escape that was meant for a calendar loses what was typed
    <Modal onClose={() => (busy ? undefined : onClose())} shouldCloseOnOverlayClick={false} shouldCloseOnEscapePress={false}>
      <ModalHeader hasCloseButton>
        <ModalTitle>{title}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <form id={form} noValidate onSubmit={(event) => void submit(event)}>
          <Stack space="space.200">
            {(atFields || problem !== undefined) && (
              <div ref={wrong} tabIndex={-1}>
                {atFields ? <SectionMessage appearance="error">{words.kit.lookAtFields}</SectionMessage> : <ProblemMessage error={problem} />}
              </div>
            )}
            {children({ tried, problem })}
          </Stack>
        </form>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" isDisabled={busy} onClick={onClose}>
          {words.kit.cancel}
        </Button>
        <Button type="submit" form={form} appearance="primary" isLoading={busy}>
          {action}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

function isShownAtFields(problem: Problem, pointers: readonly string[]): boolean {
  return problem.fields.length > 0 && problem.fields.every(({ pointer }) => pointers.includes(pointer));
}
