import type { EventIdentity } from '../quarantine/poison.js';
import { InboxWindow } from './inbox-window.js';

type Producer = Pick<EventIdentity, 'source' | 'epoch'>;

/** What one place has had: a window a producer and epoch, and the events that operators' decisions have settled. */
export class Inbox {
  private readonly changed = new Set<string>();

  constructor(
    private readonly windows: Map<string, InboxWindow> = new Map(),
    private readonly settled: ReadonlySet<string> = new Set(),
  ) {}

  /** Of any position of a producer never met, false. */
  has(event: EventIdentity): boolean {
    return this.windows.get(keyOf(event))?.has(event.position) ?? false;
  }

  /** False where `has` answers true only because the position lies below the window. */
  knows(event: EventIdentity): boolean {
    return this.windows.get(keyOf(event))?.knows(event.position) ?? true;
  }

  isSettled(eventId: string): boolean {
    return this.settled.has(eventId);
  }

  /** False for an event that was had. The window of the inbox this one was copied from stays as it was. */
  take(event: EventIdentity): boolean {
    if (this.has(event)) return false;
    return this.windowToChange(keyOf(event)).take(event.position);
  }

  /** Begins where this one stands. An attempt that is rolled back is simply dropped. */
  copy(): Inbox {
    return new Inbox(new Map(this.windows), this.settled);
  }

  changes(): (Producer & { window: InboxWindow })[] {
    return [...this.changed].map((key) => ({ ...producerOf(key), window: this.windows.get(key)! }));
  }

  private windowToChange(key: string): InboxWindow {
    const window = this.windows.get(key);
    if (window !== undefined && this.changed.has(key)) return window;
    const own = window?.copy() ?? InboxWindow.empty();
    this.windows.set(key, own);
    this.changed.add(key);
    return own;
  }
}

/** A source has no space in it. */
export function keyOf({ source, epoch }: Producer): string {
  return `${source} ${epoch}`;
}

function producerOf(key: string): Producer {
  const [source, epoch] = key.split(' ');
  return { source: source!, epoch: Number(epoch) };
}
