import { useEffect, useState, useSyncExternalStore } from 'react';
import { Outlet } from 'react-router';
import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { Loading, ProblemMessage } from '../kit/states';
import { useMeQuery, useSession } from '../session/SessionProvider';
import { words } from '../words';

const framed = globalThis.self !== globalThis.top;

/** Lets only those in who are signed in; the others go to sign in, and come back to where they were. */
export function SignedInOnly() {
  const session = useSession();
  const signedIn = useSyncExternalStore(session.subscribe, () => session.signedIn);
  return signedIn ? <KnownOnly /> : <ToSignIn />;
}

function ToSignIn() {
  const session = useSession();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    // companies' sign-in pages do not let themselves be framed: it then needs a window, and a window needs a click
    if (!framed) session.leaveToSignIn().catch(() => setFailed(true));
  }, [session]);
  if (!framed && !failed) return <Loading />;
  const signIn = () => {
    setFailed(false);
    (framed ? session.signInBeside() : session.leaveToSignIn()).catch(() => setFailed(true));
  };
  return (
    <main>
      <EmptyState
        header={failed ? words.session.failed : words.product}
        headingLevel={1}
        description={failed ? words.session.failedHint : undefined}
        primaryAction={
          <Button appearance="primary" onClick={signIn}>
            {words.session.signIn}
          </Button>
        }
      />
    </main>
  );
}

function KnownOnly() {
  const me = useMeQuery();
  if (me.data !== undefined) return <Outlet />;
  return (
    <main style={{ maxWidth: 640, margin: '10vh auto', padding: 16 }}>
      {me.isError ? <ProblemMessage error={me.error} retry={() => void me.refetch()} /> : <Loading />}
    </main>
  );
}
