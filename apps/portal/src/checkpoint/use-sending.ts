import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { passageRequests } from './checkpoint-requests';
import { passageQueue } from './offline/device';
import { sendQueue, type Sending } from './offline/send-queue';

/** While something waits, it is tried this often. */
const TRY_EVERY_MS = 15_000;
const LOCK = 'lachan.send-passages';

export interface QueueState {
  readonly waiting: number;
  readonly refused: number;
  readonly isSending: boolean;
  readonly lastEnded: Sending | undefined;
}

/** Sends what waits, one tab at a time: now, when the network is back, and from time to time. */
export function useSending(officerId: string): QueueState {
  const { waiting, refused } = useQueueCounts();
  const [isSending, setSending] = useState(false);
  const [lastEnded, setLastEnded] = useState<Sending>();
  const send = useCallback(async () => {
    await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
      if (lock === null) return;
      setSending(true);
      setLastEnded(await sendQueue(passageQueue, passageRequests, officerId));
      setSending(false);
    });
  }, [officerId]);
  const hasWaiting = waiting > 0;
  useEffect(() => {
    if (!hasWaiting) return undefined;
    const attempt = (): void => void (navigator.onLine ? send() : undefined);
    attempt();
    const timer = setInterval(attempt, TRY_EVERY_MS);
    addEventListener('online', attempt);
    return () => {
      clearInterval(timer);
      removeEventListener('online', attempt);
    };
  }, [hasWaiting, send]);
  return { waiting, refused, isSending, lastEnded: hasWaiting ? lastEnded : 'done' };
}

/** How much is in the queue, drawn anew when it changes. */
export function useQueueCounts(): { readonly waiting: number; readonly refused: number } {
  const [counts, setCounts] = useState({ waiting: 0, refused: 0 });
  useEffect(() => {
    const count = (): void => void passageQueue.counts().then(setCounts);
    count();
    return passageQueue.subscribe(count);
  }, []);
  return counts;
}

/** Whether the device believes that it has a network. */
export function useIsOnline(): boolean {
  return useSyncExternalStore(subscribeToNetwork, () => navigator.onLine);
}

function subscribeToNetwork(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
