import { useEffect, useRef, useState } from 'react';
import { TextInput } from './fields';

const PAUSE_MS = 350;

/** Looks for what was typed once somebody pauses, and not at every key. */
export function SearchInput({ label, hint, value, onSearch, longest = 100 }: {
  label: string;
  hint?: string;
  value: string;
  onSearch: (text: string) => void;
  longest?: number;
}) {
  const [typed, setTyped] = useState(value);
  const asked = useRef(value);
  const search = useRef(onSearch);
  search.current = onSearch;
  useEffect(() => {
    // the address changed by itself: *Back*, or filters that were cleared
    if (value !== asked.current) setTyped(value);
    asked.current = value;
  }, [value]);
  useEffect(() => {
    const text = typed.trim();
    if (text === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = text;
      search.current(text);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return <TextInput label={label} hint={hint} value={typed} longest={longest} onChange={setTyped} />;
}
