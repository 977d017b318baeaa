import { useEffect, useRef, useState } from 'react';

/** What a list that grows at its end held when it was looked at. */
export interface Look {
  keys: readonly string[];
  /** Whether there is more that was not read. */
  more: boolean;
}

/** Those that have come since; where there was more than had been read, nobody knows which of them were there before. */
export const cameSince = (before: Look, now: Look): string[] => (before.more ? [] : now.keys.filter((key) => !before.keys.includes(key)));

/** The keys that have come while somebody looked at the list, as far as they are in it still. */
export function useArrivals(look: Look | undefined, readAt: number): [come: string[], forget: () => void] {
  const before = useRef<Look>();
  const [come, setCome] = useState<string[]>([]);
  useEffect(() => {
    if (look === undefined) return;
    const since = before.current === undefined ? [] : cameSince(before.current, look);
    before.current = look;
    setCome((known) => [...known, ...since].filter((key, index, all) => look.keys.includes(key) && all.indexOf(key) === index));
    // looks at it each time that it was read, not each time that it is drawn
  }, [readAt]);
  return [come, () => setCome([])];
}
