import type { ReactNode } from 'react';
import { token } from '@atlaskit/tokens';

/** Names and values, one below the other; what has no value is left out. */
export function Facts({ facts }: { facts: [name: string, value: ReactNode][] }) {
  return (
    <dl style={{ display: 'grid', gridTemplateColumns: 'minmax(96px, max-content) 1fr', columnGap: token('space.200'), rowGap: token('space.100'), margin: 0, padding: 0 }}>
      {facts
        .filter(([, value]) => value !== undefined && value !== null && value !== '')
        .map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt style={{ color: token('color.text.subtle') }}>{name}</dt>
            <dd style={{ margin: 0, overflowWrap: 'anywhere' }}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** What somebody wrote, as they wrote it: text, with its line breaks, and never markup. */
export function Written({ children }: { children: string }) {
  return <div style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{children}</div>;
}
