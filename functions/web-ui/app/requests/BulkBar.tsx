import Button from '@atlaskit/button/new';
import { Inline, Text } from '@atlaskit/primitives/compiled';
import { words } from '../words';
import { isFull, MOST, NOTHING } from './selection';
import type { Bulk } from './useBulk';

/** What can be done with those that are selected, and how many they are. */
export function BulkBar({ bulk: { selection, select, ask } }: { bulk: Bulk }) {
  const none = selection.chosen.size === 0;
  return (
    <Inline space="space.100" rowSpace="space.100" alignBlock="center" shouldWrap>
      <Button appearance="primary" isDisabled={none} onClick={() => ask('approve')}>
        {words.approvals.approveSelected}
      </Button>
      <Button isDisabled={none} onClick={() => ask('deny')}>
        {words.approvals.denySelected}
      </Button>
      <Text aria-live="polite">{words.approvals.selected(selection.chosen.size, MOST, isFull(selection))}</Text>
      {!none && (
        <Button appearance="subtle" onClick={() => select(NOTHING)}>
          {words.approvals.clearSelection}
        </Button>
      )}
    </Inline>
  );
}
