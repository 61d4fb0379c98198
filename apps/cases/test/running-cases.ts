import { randomUUID } from 'node:crypto';
import { resultReleased, type EventContract, type ResultStrata } from '#libs/contracts';
import type { ReceivedEvent } from '#libs/messaging';
import { clientActor, ed25519, ServiceInTest } from '#libs/testing';
import { FollowResultsJob } from '../src/cases/follow-results.job.js';
import { TakeResultsReaction } from '../src/cases/take-results.reaction.js';
import { SamePeopleReaction } from '../src/cases/same-people.reaction.js';
import { cases } from '../src/service.js';
import { TestingDouble, type ToldPerson } from './testing-double.js';

export const CDC = clientActor('cdc', ['cases:read', 'cases:write', 'cases:confirm'], ['93']);
export const SECOND = clientActor('second', ['cases:read', 'cases:write', 'cases:confirm'], ['93']);

export const result: ResultStrata = { ...resultReleased.examples[0]!, day: '2021-08-11' } as ResultStrata;

/** The whole service without a bus: what it would read from there is handed over as the loop does. */
export class RunningCases {
  private versions = new Map<string, number>();

  private constructor(
    readonly service: ServiceInTest,
    readonly testing: TestingDouble,
  ) {}

  static async start(): Promise<RunningCases> {
    const testing = await TestingDouble.start();
    const service = await ServiceInTest.start(cases, {
      settings: { LACHAN_BUSINESS_TIME: '2021-08-11T03:00:00.000Z', TESTING_URL: testing.url },
      keys: { serviceToken: [ed25519('cases-1')] },
    });
    return new RunningCases(service, testing);
  }

  /** A result of a specimen of somebody; answers the specimen's id. */
  async released(person: ToldPerson, change: Partial<ResultStrata> = {}, specimenId = randomUUID()): Promise<string> {
    this.testing.knows(specimenId, person);
    const reaction = this.service.running.app.get(TakeResultsReaction, { strict: false });
    await this.takeIn(reaction, reaction.released(this.eventOf(specimenId, { ...result, ...change })));
    return specimenId;
  }

  async amended(specimenId: string, before: Partial<ResultStrata>, after: Partial<ResultStrata>): Promise<void> {
    const reaction = this.service.running.app.get(TakeResultsReaction, { strict: false });
    const data = { day: '2021-08-12', before: { ...result, ...before }, after: { ...result, version: 2, ...after } };
    await this.takeIn(reaction, reaction.amended(this.eventOf(specimenId, data)));
  }

  async withdrawn(specimenId: string, before: Partial<ResultStrata> = {}): Promise<void> {
    const reaction = this.service.running.app.get(TakeResultsReaction, { strict: false });
    const data = { day: '2021-08-12', before: { ...result, ...before } };
    await this.takeIn(reaction, reaction.withdrawn(this.eventOf(specimenId, data)));
  }

  async merged(keptPersonId: string, mergedPersonId: string): Promise<void> {
    const reaction = this.service.running.app.get(SamePeopleReaction, { strict: false });
    const data = { day: '2021-08-12', keptPersonId, mergedPersonId, keptPersonRef: null, mergedPersonRef: null };
    await this.takeIn(reaction, reaction.merged(this.eventOf(randomUUID(), data)));
  }

  /** Acts on everything that was taken in. */
  follow(): Promise<void> {
    return this.service.running.app.get(FollowResultsJob, { strict: false }).run();
  }

  async stop(): Promise<void> {
    await this.service.stop();
    await this.testing.stop();
  }

  private takeIn<Delta>(
    reaction: { save: (tx: never, side: 'a', deltas: readonly Delta[]) => Promise<void> },
    deltas: readonly Delta[],
  ): Promise<void> {
    return this.service.database.transaction((tx) => reaction.save(tx as never, 'a', deltas));
  }

  private eventOf<C extends EventContract>(subject: string, data: object): ReceivedEvent<C> {
    const version = (this.versions.get(subject) ?? 0) + 1;
    this.versions.set(subject, version);
    const recordedAt = new Date('2021-08-11T03:00:00Z');
    return { data, envelope: { subject, version }, recordedAt } as unknown as ReceivedEvent<C>;
  }
}
