import Lozenge from '@atlaskit/lozenge';
import WarningIcon from '@atlaskit/icon/core/warning';
import { Inline } from '@atlaskit/primitives/compiled';
import { token } from '@atlaskit/tokens';
import { accessLabel, runsOutSoon, type Access } from './access';

/** How long access lasts still; what runs out soon has a sign beside its words. */
export function AccessLozenge({ access }: { access: Access }) {
  const soon = runsOutSoon(access);
  return (
    <Inline space="space.050" alignBlock="center">
      {soon && <WarningIcon label="" color={token('color.icon.warning')} />}
      <Lozenge appearance={access.kind === 'expired' ? 'removed' : soon ? 'moved' : 'default'}>{accessLabel(access)}</Lozenge>
    </Inline>
  );
}
