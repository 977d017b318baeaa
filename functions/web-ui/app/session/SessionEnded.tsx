import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { Text } from '@atlaskit/primitives/compiled';
import { words } from '../words';
import { useSession } from './SessionProvider';

/** Says that the session is over, above whatever was being done, which stays as it is. */
export default function SessionEnded() {
  const session = useSession();
  const queries = useQueryClient();
  const [failed, setFailed] = useState(false);
  const again = async () => {
    setFailed(false);
    try {
      await session.signInBeside();
      // what could not be read meanwhile; what is being typed is no query
      await queries.invalidateQueries();
    } catch {
      setFailed(true);
    }
  };
  return (
    <Modal shouldCloseOnEscapePress={false} shouldCloseOnOverlayClick={false}>
      <ModalHeader>
        <ModalTitle>{words.session.ended}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Text as="p">{failed ? words.session.popupFailed : words.session.nothingLost}</Text>
      </ModalBody>
      <ModalFooter>
        <Button appearance="primary" autoFocus onClick={() => void again()}>
          {words.session.signInAgain}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
