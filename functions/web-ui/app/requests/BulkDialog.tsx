import { useEffect, useState } from 'react';
import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { Stack, Text } from '@atlaskit/primitives/compiled';
import ProgressBar from '@atlaskit/progress-bar';
import SectionMessage from '@atlaskit/section-message';
import { api, read, type Schemas } from '../api/client';
import { problemOf, type Problem } from '../api/problem';
import { LongText } from '../kit/fields';
import { ProblemMessage } from '../kit/states';
import { words } from '../words';
import { unclassified, type Selection } from './selection';
import { toolOf } from './toolOf';

type Outcome = Schemas['BulkDecision']['outcome'];

/** Shows what a bulk decision is about before it is made; whatever goes wrong, nothing that was chosen or typed is lost. */
export function BulkDialog({ outcome, selection, onDone, onClose }: {
  outcome: Outcome;
  selection: Selection;
  onDone: (results: Schemas['BulkDecisionResult'][]) => void;
  onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const pause = useCountdown(problem?.retryAfter);
  const count = selection.chosen.size;
  const lacking = outcome === 'deny' && reason.trim() === '';
  const unready = outcome === 'approve' ? unclassified(selection) : [];
  const decide = async () => {
    setTried(true);
    if (lacking) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const { results } = await read(api.POST('/api/v1/decisions', { body: { issueKeys: [...selection.chosen.keys()], outcome, reason: reason.trim() } }));
      onDone(results);
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  };
  return (
    <Modal onClose={() => (busy ? undefined : onClose())} shouldCloseOnOverlayClick={false}>
      <ModalHeader hasCloseButton>
        <ModalTitle>{words.approvals.bulkTitle[outcome](count)}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack space="space.200">
          <ul>
            {[...selection.chosen.values()].map((request) => (
              <li key={request.issueKey}>{words.approvals.bulkRow(request.issueKey, toolOf(request), request.requester.displayName)}</li>
            ))}
          </ul>
          {unready.length > 0 && (
            <SectionMessage appearance="warning">{words.approvals.unclassified(unready.map(({ issueKey }) => issueKey).join(', '))}</SectionMessage>
          )}
          <LongText
            label={words.kit.reason}
            value={reason}
            onChange={setReason}
            longest={2000}
            rows={3}
            required={outcome === 'deny'}
            error={tried && lacking ? words.kit.required : undefined}
          />
          <div role="status">
            {busy && (
              <Stack space="space.100">
                <Text>{words.approvals.deciding(count)}</Text>
                <ProgressBar isIndeterminate ariaLabel={words.approvals.deciding(count)} />
              </Stack>
            )}
            {pause > 0 && <Text>{words.kit.retryIn(pause)}</Text>}
          </div>
          {problem !== undefined && <ProblemMessage error={problem} />}
          {problem?.kind === 'unreachable' && <Text as="p">{words.approvals.again}</Text>}
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" isDisabled={busy} onClick={onClose}>
          {words.kit.cancel}
        </Button>
        <Button appearance={outcome === 'deny' ? 'danger' : 'primary'} isLoading={busy} isDisabled={pause > 0} onClick={() => void decide()}>
          {words.approvals.bulkAction[outcome](count)}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

/** Counts the seconds down to zero; starts anew for each pause. */
function useCountdown(from: number | undefined): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    setLeft(from ?? 0);
    if (from === undefined) return;
    const timer = setInterval(() => setLeft((now) => Math.max(0, now - 1)), 1000);
    return () => clearInterval(timer);
  }, [from]);
  return left;
}
