import { useEffect, useState } from 'react';

const TICKS_EVERY_MS = 500;

/** The seconds that are left until a moment; none without one, or after it. */
export const secondsUntil = (moment: number | undefined, now: number): number => Math.max(0, Math.ceil(((moment ?? 0) - now) / 1000));

/** A pause that the API has asked for: how long it lasts still, and a way to begin one. It goes on while nobody looks. */
export function usePause(): [left: number, begin: (seconds: number) => void] {
  const [until, setUntil] = useState<number>();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (until === undefined) return;
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= until) setUntil(undefined);
    }, TICKS_EVERY_MS);
    return () => clearInterval(timer);
  }, [until]);
  const begin = (seconds: number) => {
    setNow(Date.now());
    setUntil(Date.now() + seconds * 1000);
  };
  return [secondsUntil(until, now), begin];
}
