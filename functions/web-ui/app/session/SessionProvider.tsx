import { useQuery } from '@tanstack/react-query';
import { createContext, lazy, Suspense, useContext, useSyncExternalStore, type ReactNode } from 'react';
import { api, read, type Schemas } from '../api/client';
import type { Session } from './session';

const SessionEnded = lazy(() => import('./SessionEnded'));

const Current = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(Current);
  if (session === undefined) throw new Error('outside of SessionProvider');
  return session;
}

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  const ended = useSyncExternalStore(session.subscribe, () => session.ended);
  return (
    <Current.Provider value={session}>
      {children}
      {ended && (
        <Suspense>
          <SessionEnded />
        </Suspense>
      )}
    </Current.Provider>
  );
}

/** Whoever is signed in; the pages are only shown once it is known. */
export function useMe(): Schemas['Me'] {
  const { data } = useMeQuery();
  if (data === undefined) throw new Error('asked before it was known who is signed in');
  return data;
}

export function useMeQuery() {
  return useQuery({ queryKey: ['me'], queryFn: () => read(api.GET('/api/v1/me')), staleTime: 60_000 });
}

export function useIs(...roles: Schemas['Role'][]): boolean {
  const mine = useMe().roles;
  return roles.some((role) => mine.includes(role));
}
