import { useFlags } from '@atlaskit/flag';
import CheckCircleIcon from '@atlaskit/icon/core/check-circle';
import { token } from '@atlaskit/tokens';
import { useRef } from 'react';

/** Says, for a moment and to everybody, that something is done. */
export function useDone(): (title: string, description?: string) => void {
  const { showFlag } = useFlags();
  const shown = useRef(0);
  return (title, description) =>
    showFlag({
      id: `done-${Date.now()}-${shown.current++}`,
      isAutoDismiss: true,
      icon: <CheckCircleIcon label="" color={token('color.icon.success')} />,
      title,
      description,
    });
}
