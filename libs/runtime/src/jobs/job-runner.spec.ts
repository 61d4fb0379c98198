import { describe, expect, it } from '@jest/globals';
import { eventually } from '#libs/testing';
import { SystemClock } from '../clock/running-clocks.js';
import { Log } from '../logging/log.js';
import { Metrics } from '../metrics/metrics.js';
import { JobRunner } from './job-runner.js';
import { TimedJob } from './timed-job.js';

class WaterGarden extends TimedJob {
  readonly name = 'water-garden';
  readonly everySeconds = 0.005;
  isDry = false;
  asked = 0;
  watered = 0;

  override isDue(): Promise<boolean> {
    this.asked += 1;
    return Promise.resolve(this.isDry);
  }

  run(): Promise<void> {
    this.isDry = false;
    this.watered += 1;
    return Promise.resolve();
  }
}

describe('timed jobs', () => {
  it('run when they say that there is something to do, and have succeeded also when there is not', async () => {
    const job = new WaterGarden();
    const metrics = new Metrics('garden');
    const log = new Log('garden', 'silent');
    const runner = new JobRunner({ jobs: [job], database: undefined, realClock: new SystemClock(), log, metrics });
    runner.start();
    try {
      await eventually(() => job.asked >= 3 || undefined);
      expect(job.watered).toBe(0);
      expect(await metrics.text()).toContain('water-garden');
      job.isDry = true;
      await eventually(() => job.watered === 1 || undefined);
      const askedByThen = job.asked;
      await eventually(() => job.asked >= askedByThen + 2 || undefined);
      expect(job.watered).toBe(1);
    } finally {
      await runner.stop();
    }
  });
});
