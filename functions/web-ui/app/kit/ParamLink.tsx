import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';

/** Leads to the same view with something opened in it that the address names, such as a row's details. */
export function ParamLink({ name, value, label, children }: { name: string; value: string; label?: string; children: ReactNode }) {
  const [params] = useSearchParams();
  const next = new URLSearchParams(params);
  next.set(name, value);
  return (
    <Link to={{ search: next.toString() }} aria-label={label}>
      {children}
    </Link>
  );
}
