import type { StatedHealth } from '../test-paper/stated-health';
import type { DeviceKey } from './device-keys';

/** A personal code that this phone carries, and the key by which it alone can show it. */
export interface CarriedCode {
  /** The declaration that it stands on. */
  readonly declarationCode: string;
  readonly key: DeviceKey;
  /** Under which it was asked for: however often that is repeated, there is one code. */
  readonly idempotencyKey: string;
  /** What the holder has stated, which went with the request. */
  readonly stated?: StatedHealth;
  /** Absent until the province has answered. */
  readonly issued?: IssuedCode;
  /** Why it is no longer shown, once that was heard. */
  readonly ended?: 'revoked';
}

export interface IssuedCode {
  readonly id: string;
  readonly certificate: string;
  /** Business time. */
  readonly validUntil: string;
}

const DATABASE = 'lachan';
const STORE = 'personal-codes';
const VERSION = 1;

/** Keys can be kept as keys only in IndexedDB. */
export const carriedCodes = {
  find: (declarationCode: string): Promise<CarriedCode | undefined> =>
    inStore('readonly', (store) => store.get(declarationCode) as IDBRequest<CarriedCode | undefined>),

  keep: async (code: CarriedCode): Promise<void> => {
    await inStore('readwrite', (store) => store.put(code));
  },

  forget: async (declarationCode: string): Promise<void> => {
    await inStore('readwrite', (store) => store.delete(declarationCode));
  },
};

async function inStore<Result>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await openDatabase();
  try {
    return await answerOf(act(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, VERSION);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'declarationCode' });
  return answerOf(opening);
}

function answerOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The device keeps nothing'));
  });
}
