import { useEffect } from 'react';
import { stays, waitsToBeSent } from './stays';

/** While an entry or a departure waits, it is tried this often. */
const TRY_EVERY_MS = 20_000;

/** Sends the entries and departures that wait; what does so is loaded only where something does. */
export function useSendStays(): void {
  const waits = stays.useItems().some(waitsToBeSent);
  useEffect(() => {
    if (!waits) return undefined;
    const trySending = (): void => void import('../check-in/send-stays').then(({ sendStays }) => sendStays());
    const first = setTimeout(trySending, TRY_EVERY_MS / 4);
    const timer = setInterval(trySending, TRY_EVERY_MS);
    addEventListener('online', trySending);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
      removeEventListener('online', trySending);
    };
  }, [waits]);
}
