import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/**
 * A part of the view that the address keeps, so that it can be linked to and *Back* undoes it.
 *
 * Its default is not in the address.
 */
export function useParam(name: string, usual = ''): [string, (value: string, also?: Record<string, string>) => void] {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (value: string, also: Record<string, string> = {}) =>
      setParams((now) => {
        const next = new URLSearchParams(now);
        for (const [key, to] of Object.entries({ [name]: value, ...also }))
          if (to === '' || (key === name && to === usual)) next.delete(key);
          else next.set(key, to);
        return next;
      }),
    [name, usual, setParams],
  );
  return [params.get(name) ?? usual, set];
}
