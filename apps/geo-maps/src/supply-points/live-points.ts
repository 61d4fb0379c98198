import { Injectable } from '@nestjs/common';
import { foldName } from '#libs/vocabulary';
import { staticJsonOf } from './point-json.js';
import { PointIndex } from './point-index.js';
import { CHANGES_AT_ONCE, SupplyPointChangesQuery } from './supply-point-changes.query.js';

/** Milliseconds after which an answer asks in the background what has changed. */
const ASK_AFTER_MS = 200;
/** Milliseconds after which an answer waits for that: no answer is older. */
const WAIT_AFTER_MS = 800;

/** The points as they stand now, and up to which change. */
export interface FreshPoints {
  readonly points: PointIndex;
  readonly position: number;
}

/**
 * All points in the memory of this process, with what was said of them. A change that any process has committed is seen
 * within a second; only what has changed is read.
 */
@Injectable()
export class LivePoints {
  private readonly points = new PointIndex();
  private position = 0;
  /** Of the monotonic clock; what was committed before is known. */
  private knownAt = -Infinity;
  private reading: Promise<void> | undefined;

  constructor(private readonly changes: SupplyPointChangesQuery) {}

  async fresh(): Promise<FreshPoints> {
    const age = performance.now() - this.knownAt;
    if (age >= WAIT_AFTER_MS) await this.read();
    else if (age >= ASK_AFTER_MS) this.read().catch(() => undefined); // Whoever has to wait for it is told.
    return { points: this.points, position: this.position };
  }

  /** Everything that was committed before this was called. */
  async current(): Promise<FreshPoints> {
    const asked = performance.now();
    while (this.knownAt < asked) await this.read();
    return { points: this.points, position: this.position };
  }

  /** One at a time: whoever comes while one reads waits for that one. */
  private read(): Promise<void> {
    this.reading ??= this.readChanges().finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }

  private async readChanges(): Promise<void> {
    for (;;) {
      const began = performance.now();
      const changes = await this.changes.after(this.position);
      for (const { position, point } of changes) {
        this.points.put({ point, json: staticJsonOf(point), nameKey: foldName(point.name) });
        this.position = position;
      }
      if (changes.length < CHANGES_AT_ONCE) {
        this.knownAt = began;
        return;
      }
    }
  }
}
