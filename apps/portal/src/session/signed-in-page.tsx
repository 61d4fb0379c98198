import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Loading } from '../parts/loading';
import { Notification } from '../parts/notification';
import { useSession } from './session';
import { sessionTexts } from './session.texts';

/** A code is good once: the first answer is the only one that is worth asking about. */
let taken: { readonly address: string; readonly path: Promise<string> } | undefined;

/** Where the sign-in pages lead back to: takes the token and goes on to the page that was asked for. */
export default function SignedInPage() {
  const t = useTexts(sessionTexts);
  const { finish, signIn } = useSession();
  const navigate = useNavigate();
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    const address = location.href;
    if (taken?.address !== address) taken = { address, path: finish(new URL(address)) };
    taken.path.then(
      (path) => void navigate(path, { replace: true }),
      () => setFailed(true),
    );
  }, [finish, navigate]);
  if (!hasFailed) return <Loading>{t('takingUp')}</Loading>;
  return (
    <>
      <Notification tone="error" title={t('failed')}>
        <p>{t('failedReason')}</p>
      </Notification>
      <Button onPress={() => signIn('/')}>{t('signInAgain')}</Button>
    </>
  );
}
