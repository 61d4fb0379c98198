import { businessInstant, type BusinessTime } from './business-time.js';
import { BusinessClock, RealClock } from './clocks.js';

/** The clock of the machine. It may be set back while the process runs. */
export class SystemClock extends RealClock {
  now(): Date {
    return new Date();
  }
}

/** Business time by configuration. Inside a process it never goes back, whatever happens to the machine's clock. */
export class RunningBusinessClock extends BusinessClock {
  private latestMs = -Infinity;

  constructor(
    private readonly time: 'real' | BusinessTime,
    private readonly real: RealClock,
  ) {
    super();
  }

  now(): Date {
    const real = this.real.now();
    const instant = this.time === 'real' ? real : businessInstant(this.time, real);
    this.latestMs = Math.max(this.latestMs, instant.getTime());
    return new Date(this.latestMs);
  }
}
