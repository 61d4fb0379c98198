import { useSyncExternalStore } from 'react';
import { useTexts } from '../language/language';
import { frameTexts } from './frame.texts';

/** Says that there is no network, and what can be done without. */
export function OfflineBanner() {
  const t = useTexts(frameTexts);
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status" className="offline-banner">
      {isOnline ? null : <p>{t('offline')}</p>}
    </div>
  );
}

function subscribe(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}
