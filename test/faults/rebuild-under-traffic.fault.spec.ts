import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, startStack, type TestStack } from '#libs/testing';
import { operateWell, sqlAt } from '../journeys/stack-access.js';
import { DeclaringClient } from './declaring-client.js';
import { expectCountedExactlyOnce, Reports } from './oracle.js';
import { sizeOf } from './sizes.js';

const { brokers, rounds, acceptedBefore, seed, load } = sizeOf('rebuild-under-traffic');
const START_MS = 180_000;
const ROUND_MS = 180_000;
/** Half past seven, local time; an hour passes in a minute, so that an hour ends soon after the start. */
const BUSINESS_TIME = '2021-08-11T00:30:00Z,60';
const AS_OF = encodeURIComponent('2021-08-11T08:00:00+07:00');
const PERIOD = 'from=2021-08-11&to=2021-08-12';
const CORRECT_EVERY = 4;
const LOOK_MS = 20;
const SETTLED_WITHIN_MS = 120_000;

/** Every question that was ever asked as of eight o'clock must be answered the same for ever. */
const SETTLED_QUESTIONS = [
  `declarations?${PERIOD}&groupBy=day,commune&asOf=${AS_OF}`,
  `declarations?${PERIOD}&groupBy=sex,ageBand&asOf=${AS_OF}`,
  `declarations-needing-attention?${PERIOD}&groupBy=commune&asOf=${AS_OF}`,
];

describe.each(brokers)('rebuild of a view while declarations come in, on %s', (broker) => {
  let stack: TestStack;
  let client: DeclaringClient;
  let reports: Reports;

  beforeAll(async () => {
    stack = await startStack({ broker, businessTime: BUSINESS_TIME });
    reports = new Reports(stack);
    client = new DeclaringClient(stack, { seed, ...load, correctEvery: CORRECT_EVERY });
    client.start();
  }, START_MS);
  afterAll(async () => {
    await client?.stop();
    await stack?.discard();
  }, START_MS);

  it(
    'shows no reader an empty or a falling figure, and changes no figure of an hour that is past',
    async () => {
      await client.untilAccepted(acceptedBefore);
      const before = await settledAnswers(reports);
      for (let round = 0; round < rounds; round++) {
        const reader = new Reader(reports);
        await operateWell(stack, 'reporting', 'rebuild', 'declarations');
        await client.untilAccepted(acceptedBefore);
        const seen = await reader.stop();
        expect(seen.length).toBeGreaterThan(1);
        expect(seen[0]).toBeGreaterThan(0);
        expect(seen).toEqual(seen.toSorted((one, other) => one - other));
        expect(await settledAnswers(reports)).toEqual(before);
      }
      await client.stop();
      await expectCountedExactlyOnce(stack, client);
    },
    ROUND_MS * (rounds + 1),
  );

  it(
    'gives the very rows that reading along has given',
    async () => {
      const along = await liveRows(stack);
      await operateWell(stack, 'reporting', 'rebuild', 'declarations');
      const rebuilt = await liveRows(stack);
      expect(rebuilt.side).not.toBe(along.side);
      expect(along.rows.length).toBeGreaterThan(0);
      expect(rebuilt.rows).toEqual(along.rows);
    },
    ROUND_MS,
  );
});

/** Asks for the total again and again, and remembers each answer. */
class Reader {
  private readonly seen: number[] = [];
  private isOver = false;
  private readonly reading: Promise<void>;

  constructor(private readonly reports: Reports) {
    this.reading = this.read();
  }

  async stop(): Promise<readonly number[]> {
    this.isOver = true;
    await this.reading;
    return this.seen;
  }

  private async read(): Promise<void> {
    while (!this.isOver) {
      this.seen.push(await this.reports.total('declarations'));
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }
}

/** What is answered as of eight o'clock, without what tells of freshness. */
function settledAnswers(reports: Reports): Promise<unknown[]> {
  return eventually(
    async () => {
      const answers = await Promise.all(SETTLED_QUESTIONS.map((question) => reports.read(question)));
      const open = answers.filter(({ settled }) => settled !== true);
      if (open.length > 0) throw new Error(JSON.stringify(open[0]?.['unsettled']));
      return answers.map(({ rows, total, asOf }) => ({ rows, total, asOf }));
    },
    { withinMs: SETTLED_WITHIN_MS, everyMs: 250, until: 'a settled hour' },
  );
}

/** Every row of the live side, with every column but the side itself. */
async function liveRows(stack: TestStack): Promise<{ readonly side: string; readonly rows: readonly string[] }> {
  const [view] = await sqlAt<{ live_side: string }>(
    stack,
    'reporting',
    `SELECT live_side FROM messaging.view WHERE name = 'declarations'`,
  );
  const side = view?.live_side ?? '';
  const rows: string[] = [];
  for (const table of ['declarations_change', 'declarations_total']) {
    const found = await sqlAt<{ row: string }>(
      stack,
      'reporting',
      `SELECT '${table} ' || (to_jsonb(r) - 'side')::text AS row FROM reporting.${table} r WHERE side = $1 ORDER BY 1`,
      [side],
    );
    rows.push(...found.map(({ row }) => row));
  }
  return { side, rows };
}
