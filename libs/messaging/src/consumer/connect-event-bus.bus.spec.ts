import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Catch, Controller, Injectable, Module, type ExceptionFilter, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { StatementFailed } from '#libs/database';
import { eventually } from '#libs/testing';
import { BusBench } from '../../test/bus-bench.js';
import { leavesOf, LeavesProjection, type LeafFell } from '../../test/garden.js';
import { openQuarantine } from '../quarantine/quarantine.store.js';
import { connectEventBus } from './connect-event-bus.js';
import type { EventBusServer } from './event-bus-server.js';
import { ErrorWasReplaced } from './fault-of-event.js';
import type { FoldContext, Projection, ReceivedEvent } from './projection.js';

const LEAF_FELL = 'vn.lachan.garden.leaf-fell.v1';

/** Errors of a handler that is in trouble, thrown one a call. */
const troubles: Error[] = [];

@Injectable()
class Leaves extends LeavesProjection {}

@Injectable()
class Counted implements Projection<number> {
  readonly view = 'counted';
  total = 0;

  async save(_tx: unknown, _side: unknown, deltas: readonly number[]): Promise<void> {
    this.total += deltas.length;
  }

  async clear(): Promise<void> {
    this.total = 0;
  }
}

@Controller()
class Subscriptions {
  constructor(
    private readonly leaves: Leaves,
    private readonly counted: Counted,
  ) {}

  @EventPattern<string>(LEAF_FELL, { view: 'leaves' })
  leafFell(@Payload() event: ReceivedEvent<LeafFell>, @Ctx() batch: FoldContext): void {
    const trouble = troubles.shift();
    if (trouble !== undefined) throw trouble;
    if (event.data.colour === 'ghost') throw new TypeError('There are no ghosts');
    const { subject, version } = event.envelope;
    batch.fold(this.leaves, [{ tree: subject, version, colour: event.data.colour }]);
  }

  @EventPattern<string>(LEAF_FELL, { view: 'counted' })
  alsoCounted(@Payload() _event: ReceivedEvent<LeafFell>, @Ctx() batch: FoldContext): void {
    batch.fold(this.counted, [1]);
  }
}

@Module({ controllers: [Subscriptions], providers: [Leaves, Counted] })
class Garden {}

/** As the HTTP side has one; it must never see what a subscription throws. */
@Catch()
class HttpProblems implements ExceptionFilter {
  static seen = 0;

  catch(): void {
    HttpProblems.seen += 1;
  }
}

describe('connectEventBus', () => {
  let bench: BusBench;
  let app: INestApplication;
  let server: EventBusServer;

  beforeAll(async () => {
    bench = await BusBench.open('embedded');
    app = await NestFactory.create(Garden, new FastifyAdapter(), { logger: false });
    app.useGlobalFilters(new HttpProblems());
    server = bench.bareServer();
    connectEventBus(app, server);
    await app.startAllMicroservices();
    bench.relay();
  });
  afterAll(async () => {
    await app.close();
    await bench.close();
  });

  const folded = (tree: string): Promise<unknown> =>
    eventually(async () => (await leavesOf(bench.database, 'a')).find((leaf) => leaf.tree === tree));

  it('gives one type to every view that subscribes to it, each with its own projections', async () => {
    await bench.drop('oak');
    await folded('oak');
    await eventually(() => (app.get(Counted).total === 1 ? true : undefined));
    expect(server.views.map(({ name, projections }) => [name, projections.length])).toEqual([
      ['leaves', 1],
      ['counted', 1],
    ]);
    expect(server.health().map(({ state }) => state)).toEqual(['running', 'running']);
  });

  it('retries what the database refused for now, as its error arrives unchanged', async () => {
    troubles.push(new StatementFailed('40001', 'played'), new StatementFailed('57P01', 'played'));
    app.get(Leaves).troubles.push(new StatementFailed('40001', 'played'));
    await bench.drop('ash');
    await folded('ash');
    expect([troubles, app.get(Leaves).troubles]).toEqual([[], []]);
    expect(await openQuarantine(bench.database)).toEqual([]);
  });

  it('quarantines the one message that a subscription throws at, and folds the next', async () => {
    await bench.drop('elm', 'ghost');
    await bench.drop('elm');
    expect(await folded('elm')).toMatchObject({ version: 2 });
    expect(await openQuarantine(bench.database)).toMatchObject([{ view: 'leaves', reason: 'handler-failed' }]);
    expect(HttpProblems.seen).toBe(0);
  });

  it('tells when an exception filter stands between', async () => {
    const other = await NestFactory.create(Garden, new FastifyAdapter(), { logger: false });
    const wrong = bench.bareServer({ reads: false });
    wrong.useProjections([other.get(Leaves)]);
    other.connectMicroservice({ strategy: wrong });
    await other.startAllMicroservices();
    troubles.push(new TypeError('played'));
    const [subscription] = wrong.viewNamed('leaves').subscriptions.get(LEAF_FELL)!;
    const event = { envelope: {}, data: {} } as ReceivedEvent;
    await expect(subscription!(event, { fold: () => undefined })).rejects.toBeInstanceOf(ErrorWasReplaced);
    await other.close();
  });
});
