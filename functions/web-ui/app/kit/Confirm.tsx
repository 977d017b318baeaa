import { useState, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { Stack } from '@atlaskit/primitives/compiled';
import { words } from '../words';
import { LongText } from './fields';
import { ProblemMessage } from './states';

/**
 * Asks before something is done, with room for a reason where one is wanted.
 *
 * It stays open until `onConfirm` has succeeded; what is thrown there is shown, and nothing that was typed is lost.
 */
export function Confirm({
  title,
  children,
  action,
  danger = false,
  reason,
  reasonLabel = words.kit.reason,
  onConfirm,
  onClose,
}: {
  title: string;
  children?: ReactNode;
  action: string;
  danger?: boolean;
  /** Whether a reason is asked for, or has to be given. */
  reason?: 'optional' | 'required';
  reasonLabel?: string;
  onConfirm: (reason: string) => Promise<unknown>;
  onClose: () => void;
}) {
  const [why, setWhy] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [tried, setTried] = useState(false);
  const lacking = reason === 'required' && why.trim() === '';
  const confirm = async () => {
    setTried(true);
    if (lacking) return;
    setBusy(true);
    setError(undefined);
    try {
      await onConfirm(why.trim());
      onClose();
    } catch (e) {
      setError(e);
      setBusy(false);
    }
  };
  return (
    <Modal onClose={() => (busy ? undefined : onClose())}>
      <ModalHeader hasCloseButton>
        <ModalTitle appearance={danger ? 'danger' : undefined}>{title}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack space="space.200">
          {children}
          {reason !== undefined && (
            <LongText
              label={reasonLabel}
              value={why}
              onChange={setWhy}
              longest={2000}
              rows={3}
              required={reason === 'required'}
              error={tried && lacking ? words.kit.required : undefined}
            />
          )}
          {error !== undefined && <ProblemMessage error={error} />}
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" isDisabled={busy} onClick={onClose}>
          {words.kit.cancel}
        </Button>
        <Button appearance={danger ? 'danger' : 'primary'} isLoading={busy} onClick={() => void confirm()}>
          {action}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
