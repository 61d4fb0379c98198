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
}
