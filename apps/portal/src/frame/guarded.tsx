import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useTexts } from '../language/language';
import type { Page } from '../navigation/pages';
import { Button } from '../parts/button';
import { Loading } from '../parts/loading';
import { PageTitle } from '../parts/page-title';
import { ProblemNotice } from '../parts/problem-notice';
import { useMe, useSession } from '../session/session';
import { frameTexts } from './frame.texts';
import { allows } from './permission';

interface GuardedProps {
  readonly page: Page;
  readonly title: string;
  /**
   * Whether somebody is in the middle of work here on this device: the page then stays open when the session or the
   * network is gone. What it sends is still the platform's to take.
   */
  readonly isAtWork: (() => boolean) | undefined;
  readonly children: ReactNode;
}

/** Shows a page to who may see it; asks everybody else to sign in, or says which permission is missing. */
export function Guarded({ page, title, isAtWork, children }: GuardedProps) {
  const { state } = useSession();
  const me = useMe();
  if (page.permission === undefined || (state !== 'signed-in' && isAtWork?.())) return children;
  if (state === 'resuming') return <Loading />;
  if (state === 'signed-out') return <AskToSignIn title={title} />;
  if (me.isError) return <ProblemNotice error={me.error} retry={() => void me.refetch()} />;
  if (me.data === undefined) return <Loading />;
  return allows(me.data, page) ? children : <NoPermission name={me.data.name} scope={page.permission[0]} />;
}

function AskToSignIn({ title }: { readonly title: string }) {
  const t = useTexts(frameTexts);
  const { signIn } = useSession();
  const { pathname, search, hash } = useLocation();
  return (
    <div className="text-column">
      <PageTitle>{t('signInToOpen')}</PageTitle>
      <p className="lead">{t('signInReason', { title })}</p>
      <div className="actions">
        <Button onPress={() => signIn(pathname + search + hash)}>{t('signIn')}</Button>
      </div>
      <p className="muted">{t('citizensInstead')}</p>
    </div>
  );
}

function NoPermission({ name, scope }: { readonly name: string; readonly scope: string }) {
  const t = useTexts(frameTexts);
  const { changeUser } = useSession();
  const { pathname } = useLocation();
  return (
    <div className="text-column">
      <PageTitle>{t('noPermission')}</PageTitle>
      <p>{t('noPermissionReason', { name })}</p>
      <p className="muted">{t('permissionNeeded', { scope })}</p>
      <div className="actions">
        <Button kind="secondary" onPress={() => changeUser(pathname)}>
          {t('changeUser')}
        </Button>
      </div>
    </div>
  );
}
