import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/**
 * A part of the view that the address keeps, so that it can be linked to and *Back* undoes it.
 *
 * Its default is not in the address.
 *
 * @param how `replace` for what is typed: *Back* leads to the page before, not through every letter
 */
export function useParam(name: string, usual = '', how: 'push' | 'replace' = 'push'): [string, (value: string, also?: Record<string, string>) => void] {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (value: string, also: Record<string, string> = {}) =>
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          for (const [key, to] of Object.entries({ [name]: value, ...also }))
            if (to === '' || (key === name && to === usual)) next.delete(key);
            else next.set(key, to);
          return next;
        },
        { replace: how === 'replace' },
      ),
    [name, usual, how, setParams],
  );
  return [params.get(name) ?? usual, set];
}
