import { addDays, localDayOf, startOfLocalDay } from '#libs/vocabulary';

/**
 * The platform's business clock as a client can know it: what the last answer said, carried on at the clock's rate.
 * It is never ahead, since an answer is older when it arrives than when it was dated.
 */
export class FollowedClock {
  private businessMs = 0;
  private realMs = 0;

  constructor(private readonly rate: number) {}

  told(businessTime: Date): void {
    const told = businessTime.getTime();
    if (Number.isNaN(told) || told <= this.now()) return;
    this.businessMs = told;
    this.realMs = performance.now();
  }

  now(): number {
    return this.businessMs === 0 ? 0 : this.businessMs + (performance.now() - this.realMs) * this.rate;
  }

  /** Whether midnight in Vietnam is so near, in real time, that an answer might be dated on either side. */
  isNearMidnight(rate: number): boolean {
    const intoDay = (this.now() + LOCAL_MS) % DAY_MS;
    return Math.min(intoDay * NEAR_AFTER, DAY_MS - intoDay) < NEAR_MS * rate;
  }

  /** The day itself, or, where it has begun already, the next that has not. */
  firstWholeDay(day: string): string {
    const now = new Date(this.now());
    return now <= startOfLocalDay(day) ? day : addDays(localDayOf(now), 1);
  }

  /** Resolves when the platform's clock has come to the instant. */
  async reaches(instant: Date): Promise<void> {
    while (this.now() <= instant.getTime()) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

const DAY_MS = 86_400_000;
const LOCAL_MS = 7 * 3_600_000;
/** Real milliseconds before midnight in which nothing is begun. */
const NEAR_MS = 1_500;
/** Its own clock is never ahead, so that a tenth of it is enough after midnight. */
const NEAR_AFTER = 10;
const LOOK_EVERY_MS = 50;
