import { Link, useLocation } from 'react-router';
import { useTexts } from '../language/language';
import { PAGE_PATHS } from '../navigation/page-paths';
import { Button } from '../parts/button';
import { StatusTag } from '../parts/status-tag';
import { useSession } from '../session/session';
import { checkpointTexts } from './checkpoint.texts';
import { useIsOnline, useSending } from './use-sending';

/** Whether there is a network, and what waits to be sent. */
export function QueueBar({ officerId }: { readonly officerId: string }) {
  const t = useTexts(checkpointTexts);
  const isOnline = useIsOnline();
  const { waiting, refused, lastEnded } = useSending(officerId);
  const { signIn, state } = useSession();
  const { pathname } = useLocation();
  const mustSignIn = isOnline && waiting > 0 && (lastEnded === 'sign-in-needed' || state === 'signed-out');
  return (
    <div className="queue-bar" role="status">
      <StatusTag tone={isOnline ? 'success' : 'warning'}>{t(isOnline ? 'online' : 'offline')}</StatusTag>
      <span>{waiting === 0 ? t('nothingWaiting') : t('waiting', { count: waiting })}</span>
      {refused === 0 ? null : <Link to={PAGE_PATHS.checkpointConflicts}>{t('refusedOnes', { count: refused })}</Link>}
      {mustSignIn ? (
        <>
          <strong>{t('signInToSend')}</strong>
          <Button kind="secondary" onPress={() => signIn(pathname)}>
            {t('signIn')}
          </Button>
        </>
      ) : null}
    </div>
  );
}
