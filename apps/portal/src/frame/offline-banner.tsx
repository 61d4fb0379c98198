import { useSyncExternalStore } from 'react';
import { matchPath, useLocation } from 'react-router';
import { useTexts } from '../language/language';
import { PAGE_PATHS, type PageName } from '../navigation/page-paths';
import { PAGES } from '../navigation/pages';
import { frameTexts } from './frame.texts';

/** Says that there is no network, and what can be done without. */
export function OfflineBanner() {
  const t = useTexts(frameTexts);
  const { pathname } = useLocation();
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status" className="offline-banner">
      {isOnline ? null : <p>{t(isForOfficers(pathname) ? 'offlineForOfficers' : 'offline')}</p>}
    </div>
  );
}

function isForOfficers(pathname: string): boolean {
  const names = Object.keys(PAGE_PATHS) as PageName[];
  return names.some((name) => PAGES[name].part === 'officer' && matchPath(PAGE_PATHS[name], pathname) !== null);
}

function subscribe(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}
