import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { Stack, Text } from '@atlaskit/primitives/compiled';
import ProgressBar from '@atlaskit/progress-bar';
import SectionMessage from '@atlaskit/section-message';
import { LongText } from '../kit/fields';
import { ProblemMessage } from '../kit/states';
import { words } from '../words';
import type { Outcome } from './offer';
import { unclassified } from './selection';
import { toolOf } from './toolOf';
import type { Bulk } from './useBulk';

/** Shows what a bulk decision is about before it is made, and asks why. */
export function BulkConfirm({ bulk, outcome }: { bulk: Bulk; outcome: Outcome }) {
  const { selection, reason, busy, problem, pause } = bulk;
  const [tried, setTried] = useState(false);
  const count = selection.chosen.size;
  const lacking = outcome === 'deny' && reason.trim() === '';
  const unready = outcome === 'approve' ? unclassified(selection) : [];
  const decide = () => {
    setTried(true);
    if (!lacking) void bulk.send();
  };
  return (
    <Modal onClose={() => (busy ? undefined : bulk.close())} shouldCloseOnOverlayClick={false}>
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
            <SectionMessage appearance="warning">
              {words.approvals.unclassified(unready.map(({ issueKey }) => issueKey).join(', '))}
            </SectionMessage>
          )}
          <LongText
            label={words.kit.reason}
            value={reason}
            onChange={bulk.setReason}
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
            {problem?.kind === 'rate-limited' && pause === 0 && <Text>{words.approvals.goOn}</Text>}
          </div>
          {problem !== undefined && <ProblemMessage error={problem} />}
          {/* the problem has said it aloud: counted down, it is for the eyes */}
          {pause > 0 && <Text as="p">{words.approvals.pause(pause)}</Text>}
          {problem?.kind === 'unreachable' && <Text as="p">{words.approvals.again}</Text>}
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" isDisabled={busy} onClick={bulk.close}>
          {words.kit.cancel}
        </Button>
        <Button appearance={outcome === 'deny' ? 'danger' : 'primary'} isLoading={busy} isDisabled={pause > 0} onClick={decide}>
          {words.approvals.bulkAction[outcome](count)}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
