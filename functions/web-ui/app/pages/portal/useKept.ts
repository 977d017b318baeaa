import { useCallback, useState } from 'react';

/** State that outlives a reload and a sign-in in this tab; as good as it can where the browser keeps nothing. */
export function useKept<T extends object>(key: string, initial: T): [T, (change: Partial<T>) => void] {
  const [value, setValue] = useState<T>(() => ({ ...initial, ...stored(key) }));
  const change = useCallback(
    (part: Partial<T>) =>
      setValue((now) => {
        const next = { ...now, ...part };
        store(key, next);
        return next;
      }),
    [key],
  );
  return [value, change];
}

function stored(key: string): object {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    return typeof found === 'object' && found !== null ? found : {};
  } catch {
    return {};
  }
}

function store(key: string, value: object): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // a frame on another site may have no storage: what was typed is kept as long as the page is there
  }
}
