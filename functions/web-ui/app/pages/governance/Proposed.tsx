import { Stack, Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import { ParamLink } from '../../kit/ParamLink';
import { words } from '../../words';

/** That a change waits for another admin, and where. */
export function Proposed() {
  return (
    <div role="status">
      <SectionMessage appearance="information" title={words.governance.proposedTitle}>
        <Stack space="space.100">
          <Text as="p">{words.kit.proposed}</Text>
          <ParamLink name="tab" value="changes">
            {words.governance.toChanges}
          </ParamLink>
        </Stack>
      </SectionMessage>
    </div>
  );
}
