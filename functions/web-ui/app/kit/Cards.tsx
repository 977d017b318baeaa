import type { ReactNode } from 'react';
import { token } from '@atlaskit/tokens';

/** Things beside each other where there is room, and below each other where there is not. */
export function Cards({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul
      aria-label={label}
      style={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 320px), 1fr))',
        gap: token('space.200'),
        listStyle: 'none',
        margin: 0,
        padding: 0,
      }}
    >
      {children}
    </ul>
  );
}

export function Card({ children }: { children: ReactNode }) {
  return (
    <li
      style={{
        border: `1px solid ${token('color.border')}`,
        borderRadius: token('radius.large'),
        background: token('elevation.surface.raised'),
        padding: token('space.200'),
        margin: 0,
        minWidth: 0,
        overflowWrap: 'anywhere',
      }}
    >
      {children}
    </li>
  );
}
