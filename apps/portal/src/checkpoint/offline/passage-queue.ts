import type { components } from '#packages/client';
import type { KeyedStore } from './keyed-store';
import type { Sealed, Sealing } from './sealing';

export type PassageBody = components['schemas']['RecordPassageBody'];
export type PassageDecision = NonNullable<PassageBody['decision']>;

/** A passage that was decided by this device, to be recorded once whoever sends it how often. */
export interface WaitingPassage {
  readonly kind: 'passage';
  readonly body: PassageBody;
  /** The request that was made at the time and never answered: the platform may have it already. */
  readonly attempt?: { readonly idempotencyKey: string; readonly body: PassageBody };
}

/** What was decided about a passage that the platform has. */
export interface WaitingDecision {
  readonly kind: 'decision';
  readonly passageId: string;
  readonly decision: PassageDecision;
  readonly idempotencyKey: string;
}

export type Waiting = (WaitingPassage | WaitingDecision) & {
  /** Who decided: it is sent in nobody else's name. */
  readonly officerId: string;
  /** Business time. */
  readonly at: string;
};

export interface QueuedItem {
  readonly key: string;
  readonly item: Waiting;
  /** The platform's sentence, where it has refused for good; kept until an officer has read it. */
  readonly refusal?: string;
}

interface Kept {
  readonly sealed: Sealed;
  readonly refusal?: string;
}

const SEQUENCE_DIGITS = 10;
const DEVICE = 'device';
const ITEM = /^item-/;

/**
 * What waits to be sent, sealed on this device, in the order in which it was done. Each item has a number of its own
 * that is never given twice, and stays until the platform has answered it.
 */
export class PassageQueue {
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly store: KeyedStore,
    private readonly sealing: Sealing,
  ) {}

  /** The device and the next number on it, which with it is the key of a passage. */
  async nextNumber(): Promise<{ readonly deviceId: string; readonly sequence: number }> {
    const made = { deviceId: crypto.randomUUID(), sequence: 0 };
    let given = made;
    await this.store.update<typeof made>(DEVICE, (kept = made) => {
      given = { ...kept, sequence: kept.sequence + 1 };
      return given;
    });
    return given;
  }

  /** @param sequence of `nextNumber`. @returns the key by which the item is taken out again */
  async add(sequence: number, item: Waiting): Promise<string> {
    const key = `item-${String(sequence).padStart(SEQUENCE_DIGITS, '0')}`;
    await this.store.set(key, { sealed: await this.sealing.seal(key, item) } satisfies Kept);
    this.tell();
    return key;
  }

  /** Oldest first. What cannot be opened (the browser has lost its key) is left where it is. */
  async items(): Promise<readonly QueuedItem[]> {
    const found = await Promise.all(
      (await this.kept()).map(async ([key, { sealed, refusal }]) => {
        const item = await this.sealing.open<Waiting>(key, sealed);
        return item === undefined ? [] : [{ key, item, ...(refusal !== undefined && { refusal }) }];
      }),
    );
    return found.flat();
  }

  async counts(): Promise<{ readonly waiting: number; readonly refused: number }> {
    const kept = await this.kept();
    const refused = kept.filter(([, { refusal }]) => refusal !== undefined).length;
    return { waiting: kept.length - refused, refused };
  }

  async remove(key: string): Promise<void> {
    await this.store.remove(key);
    this.tell();
  }

  async refuse(key: string, refusal: string): Promise<void> {
    const kept = await this.store.get<Kept>(key);
    if (kept !== undefined) await this.store.set(key, { ...kept, refusal });
    this.tell();
  }

  /** Calls at every change made through this queue. @returns how to stop it */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private async kept(): Promise<readonly (readonly [string, Kept])[]> {
    const entries = await this.store.entries<Kept>();
    return entries.filter(([key]) => ITEM.test(key)).sort(([a], [b]) => (a < b ? -1 : 1));
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
