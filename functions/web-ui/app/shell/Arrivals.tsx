import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import { Loading } from '../kit/states';
import { useSession } from '../session/SessionProvider';
import { words } from '../words';

/** Where the company's sign-in sends people back to. */
export function SignedIn() {
  const session = useSession();
  const navigate = useNavigate();
  const [failed, setFailed] = useState(false);
  const begun = useRef(false);
  useEffect(() => {
    // a code is good once
    if (begun.current) return;
    begun.current = true;
    session.arrive().then(
      (to) => navigate(to, { replace: true }),
      () => setFailed(true),
    );
  }, [session, navigate]);
  if (!failed) return <Loading />;
  return (
    <Alone header={words.session.failed} hint={words.session.failedHint} action={words.session.signInAgain} />
  );
}

/** The same in a small window, which closes itself. */
export function SignedInBeside() {
  const session = useSession();
  useEffect(() => void session.arriveBeside().catch(() => window.close()), [session]);
  return <Loading />;
}

export function SignedOut() {
  return <Alone header={words.session.signedOut} hint={words.session.signedOutHint} action={words.session.signInAgain} />;
}

function Alone({ header, hint, action }: { header: string; hint: string; action: string }) {
  const navigate = useNavigate();
  return (
    <main>
      <EmptyState
        header={header}
        headingLevel={1}
        description={hint}
        primaryAction={
          <Button appearance="primary" onClick={() => void navigate('/')}>
            {action}
          </Button>
        }
      />
    </main>
  );
}
