import { useEffect } from 'react';
import type { PublishedKey } from '#libs/vocabulary';
import { api } from '../api/api';
import { KeptRecord } from '../device/kept-record';

const MONTH_MS = 30 * 24 * 60 * 60 * 1000;

/** The province's public keys, as they were told last. */
const kept = new KeptRecord<readonly PublishedKey[]>('lachan.keys', MONTH_MS, (value) =>
  Array.isArray(value) ? value.filter(isKey) : undefined,
);

/** Keys by which this phone tells what the province signed; without network those of the last contact. */
export async function publishedKeys(): Promise<readonly PublishedKey[]> {
  try {
    const { data } = await api.GET('/.well-known/lachan-keys.json');
    const keys = ((data?.keys ?? []) as unknown[]).filter(isKey);
    kept.keep(keys);
    return keys;
  } catch {
    return kept.read() ?? [];
  }
}

/**
 * Asks for the keys as soon as a page opens that reads codes: without network, a forged poster is told from a true one
 * only by keys that are at hand. With their answer this phone learns the platform's time, too, by which an entry that
 * waits for network is dated.
 */
export function useKeysAtHand(): void {
  useEffect(() => void publishedKeys(), []);
}

/**
 * Asks once, for keys and time, on a phone that has none yet and opens pages without network from now on: the page that
 * needs them may be opened for the first time where there is no network.
 */
export async function askForFirstKeys(): Promise<void> {
  await navigator.serviceWorker.ready;
  if (kept.read() === undefined) await publishedKeys();
}

const isKey = (value: unknown): value is PublishedKey => {
  const key = value as Partial<PublishedKey> | null;
  return typeof key?.kid === 'string' && typeof key.x === 'string';
};
