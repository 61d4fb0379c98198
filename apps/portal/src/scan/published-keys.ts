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

const isKey = (value: unknown): value is PublishedKey => {
  const key = value as Partial<PublishedKey> | null;
  return typeof key?.kid === 'string' && typeof key.x === 'string';
};
