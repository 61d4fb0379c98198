import { Inject, Injectable } from '@nestjs/common';
import { parseBusinessTime, RealClock, SERVICE_CONFIG } from '#libs/runtime';
import type { Config } from '../config.js';
import type { Way } from './check-in.rules.js';

/** When a camera saw a code, on the clock by which codes grow stale. */
@Injectable()
export class RealTimeOfScan {
  /** Business seconds in a real one. */
  private readonly rate: number;

  constructor(
    @Inject(SERVICE_CONFIG) { LACHAN_BUSINESS_TIME }: Config,
    private readonly clock: RealClock,
  ) {
    const time = parseBusinessTime(LACHAN_BUSINESS_TIME) ?? 'real';
    this.rate = time === 'real' ? 1 : time.rate;
  }

  /**
   * A device at the place that was without network is believed when it scanned; it is signed in and named on the row.
   * A person's own phone sends a fresh code whenever it sends, so that a picture is worth nothing at any time named.
   */
  of(way: Way, at: Date | undefined, receivedAt: Date): Date {
    const now = this.clock.now();
    if (way === 'person-scans' || at === undefined) return now;
    return new Date(now.getTime() - (receivedAt.getTime() - at.getTime()) / this.rate);
  }
}
