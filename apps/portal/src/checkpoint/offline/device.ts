import { indexedStore } from './keyed-store';
import { PassageQueue } from './passage-queue';
import { Sealing } from './sealing';

const store = indexedStore('checkpoint');

/** What this device keeps for work at checkpoints. */
export const passageQueue = new PassageQueue(store, new Sealing(store));
export const packStore = store;
