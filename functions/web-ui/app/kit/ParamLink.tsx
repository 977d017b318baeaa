import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { token } from '@atlaskit/tokens';

/** Leads to the same view with something opened in it that the address names, such as a row's details. */
export function ParamLink({ name, value, label, children }: { name: string; value: string; label?: string; children: ReactNode }) {
  const [params] = useSearchParams();
  const next = new URLSearchParams(params);
  next.set(name, value);
  return (
    // the usual colour of a link is too pale for the row that is open
    <Link to={{ search: next.toString() }} aria-label={label} style={{ color: token('color.link.pressed') }}>
      {children}
    </Link>
  );
}
