import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { api } from '../api/api';
import { useLanguage } from '../language/language';
import type { Scope } from './scopes';
import { beginSignIn, finishSignIn, resumeSession, signOut } from './sign-in';

/** Who is signed in, as `GET /v1/me` says. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  readonly scopes: readonly Scope[];
  /** Codes of the areas that the officer looks after. */
  readonly areas: readonly string[];
  /** Code of the facility that the officer is bound to. */
  readonly facility: string | null;
}

export type SessionState = 'resuming' | 'signed-out' | 'signed-in';

interface Session {
  readonly state: SessionState;
  /** Leaves for the sign-in pages and comes back to this path. */
  readonly signIn: (returnTo: string) => void;
  /** Lets another person sign in on this computer and comes back to this path. */
  readonly changeUser: (returnTo: string) => void;
  readonly signOut: () => void;
  /** Takes the answer of the sign-in pages; resolves with the path that was asked for. */
  readonly finish: (answered: URL) => Promise<string>;
}

const SessionContext = createContext<Session | undefined>(undefined);

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [state, setState] = useState<SessionState>('resuming');
  useEffect(() => {
    void resumeSession(document.documentElement.lang).then((isSignedIn) =>
      setState((now) => (now === 'resuming' ? (isSignedIn ? 'signed-in' : 'signed-out') : now)),
    );
  }, []);
  const finish = useCallback(
    async (answered: URL) => {
      const returnTo = await finishSignIn(answered);
      queries.clear();
      setState('signed-in');
      return returnTo;
    },
    [queries],
  );
  const session = useMemo(
    (): Session => ({
      state,
      finish,
      signIn: (returnTo) => void beginSignIn(returnTo, language),
      changeUser: (returnTo) => void beginSignIn(returnTo, language, 'login'),
      signOut: () => {
        queries.clear();
        signOut();
      },
    }),
    [state, finish, language, queries],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = use(SessionContext);
  if (session === undefined) throw new Error('There is no SessionProvider around this part');
  return session;
}

/** Who is signed in, with role, scopes and areas; idle while nobody is. */
export function useMe(): UseQueryResult<Me> {
  const { state } = useSession();
  return useQuery({
    queryKey: ['me'],
    enabled: state === 'signed-in',
    queryFn: async ({ signal }) => (await api.GET('/v1/me', { signal })).data as Me,
  });
}
