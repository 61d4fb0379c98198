import { useEffect } from 'react';
import { sendWaiting, waitingDeclarations } from './waiting-declarations';

/** While something waits, it is tried this often, also where the device does not notice that the network is back. */
const TRY_EVERY_MS = 20_000;

/** Sends what waits: when the portal opens, when the network is back, and from time to time. */
export function useSendWaiting(): void {
  const waits = waitingDeclarations.useItems().some(({ refusal }) => refusal === undefined);
  useEffect(() => {
    if (!waits) return undefined;
    const trySending = (): void => void sendWaiting();
    trySending();
    const timer = setInterval(trySending, TRY_EVERY_MS);
    addEventListener('online', trySending);
    return () => {
      clearInterval(timer);
      removeEventListener('online', trySending);
    };
  }, [waits]);
}
