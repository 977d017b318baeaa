import type { ReactNode } from 'react';
import { useIs, useMe } from '../session/SessionProvider';
import { words } from '../words';
import { NoPermission } from './states';

/** What only those see who decide or audit: nothing of it is asked of the API for anybody else. */
export function OverseersOnly({ children }: { children: ReactNode }) {
  const { decides } = useMe();
  const oversees = useIs('jiraAdmin', 'auditor');
  return decides || oversees ? <>{children}</> : <NoPermission who={words.kit.overseers} />;
}
