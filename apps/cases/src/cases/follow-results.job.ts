import { Inject, Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Log, Metrics, SERVICE_CONFIG, TimedJob } from '#libs/runtime';
import type { Config } from '../config.js';
import { TestingUnavailable } from '../gateways/testing/testing.gateway.js';
import { DetectionStore } from './detection.store.js';
import { FollowResultUseCase } from './follow-result.use-case.js';

/** Real seconds after which testing is asked again for one whom it could not tell. */
const AGAIN_AFTER_SECONDS = 15;

/** Opens and changes cases from the results that were put aside. While testing is away they wait, and none is lost. */
@Injectable()
export class FollowResultsJob extends TimedJob {
  readonly name = 'follow-results';
  readonly everySeconds: number;
  private readonly waiting: Gauge;

  constructor(
    @Inject(SERVICE_CONFIG) config: Config,
    private readonly detections: DetectionStore,
    private readonly following: FollowResultUseCase,
    private readonly log: Log,
    metrics: Metrics,
  ) {
    super();
    this.everySeconds = config.OPEN_CASES_EVERY_SECONDS;
    this.waiting = new Gauge({
      name: 'lachan_cases_results_waiting',
      help: 'Results from which a case may follow and which have not been acted on.',
      registers: [metrics.registry],
    });
  }

  async run(): Promise<void> {
    let found = await this.detections.next();
    while (found.length > 0) {
      for (const detection of found) await this.follow(detection);
      found = await this.detections.next();
    }
    this.waiting.set((await this.detections.waiting()).count);
  }

  private async follow(detection: Parameters<FollowResultUseCase['execute']>[0]): Promise<void> {
    try {
      await this.following.execute(detection);
    } catch (error) {
      if (!(error instanceof TestingUnavailable)) throw error;
      await this.detections.tryLater(detection, AGAIN_AFTER_SECONDS);
      this.log.warn('testing could not be asked for the person of a result', { code: error.message });
    }
  }
}
