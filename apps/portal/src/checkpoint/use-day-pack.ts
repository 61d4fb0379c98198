import { useEffect, useState } from 'react';
import type { DayPack } from './offline/day-pack';
import { keptDayPack, refreshDayPack } from './offline/kept-day-pack';

/** Levels and revocations change during the day. */
const REFRESH_EVERY_MS = 10 * 60 * 1000;

/** The day pack of a checkpoint: the kept one at once, then the newest for as long as there is a network. */
export function useDayPack(checkpointCode: string): { readonly pack: DayPack | undefined; readonly isRead: boolean } {
  const [read, setRead] = useState<{ pack: DayPack | undefined; isRead: boolean }>({ pack: undefined, isRead: false });
  useEffect(() => {
    let isLeft = false;
    const take = (pack: DayPack | undefined): void => (isLeft ? undefined : setRead({ pack, isRead: true }));
    // Without network the kept one stays in use, until it expires.
    const refresh = (): void => void refreshDayPack(checkpointCode).then(take, () => undefined);
    void keptDayPack(checkpointCode).then(take).finally(refresh);
    const timer = setInterval(refresh, REFRESH_EVERY_MS);
    addEventListener('online', refresh);
    return () => {
      isLeft = true;
      clearInterval(timer);
      removeEventListener('online', refresh);
    };
  }, [checkpointCode]);
  return read;
}
