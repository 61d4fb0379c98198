import { eventually } from '../eventually.js';
import type { TestBroker } from '../broker/test-broker.js';
import type { ServiceInTest } from './service-in-test.js';

const READ_WITHIN_MS = 120_000;

export interface ViewParts {
  readonly service: ServiceInTest;
  readonly broker: TestBroker;
  /** As subscriptions name it. */
  readonly name: string;
  /** That its projection fills, with their schema. */
  readonly tables: readonly string[];
  /** That it reads. */
  readonly topics: readonly string[];
}

/** A view of a service that reads a bus, and the rows that were made of it. */
export class ViewInTest {
  constructor(private readonly parts: ViewParts) {}

  /** Until every message that its topics have now is folded, or dropped as a double. */
  async untilAllRead(): Promise<void> {
    const { broker, name, topics } = this.parts;
    await eventually(
      async () => {
        for (const topic of topics)
          for (const { partition, next } of await broker.broker.offsetsOf(topic)) {
            const had = await this.nextOf(topic, partition);
            if (had < next) throw new Error(`${name} has read ${topic}/${partition} to ${had} of ${next}`);
          }
        return true;
      },
      { withinMs: READ_WITHIN_MS, until: `all that ${name} has to read` },
    );
  }

  /** Every row of the live side, as JSON with every column but the side itself. */
  async rows(): Promise<readonly string[]> {
    const { service, name, tables } = this.parts;
    const rows: string[] = [];
    for (const table of tables) {
      const found = await service.database.query<{ row: string }>(
        `SELECT '${table} ' || (to_jsonb(r) - 'side')::text AS row FROM ${table} r
         WHERE side = (SELECT live_side FROM messaging.view WHERE name = $1) ORDER BY 1`,
        [name],
      );
      rows.push(...found.map(({ row }) => row));
    }
    return rows;
  }

  /** Makes it anew from its first event on, as an operator does, and answers the rows of before and of now. */
  async rebuilt(): Promise<{ readonly along: readonly string[]; readonly anew: readonly string[] }> {
    const { service, name } = this.parts;
    const along = await this.rows();
    const side = await this.liveSide();
    await service.command('rebuild', name);
    if ((await this.liveSide()) === side) throw new Error(`${name} was not rebuilt`);
    return { along, anew: await this.rows() };
  }

  private async nextOf(topic: string, partition: number): Promise<bigint> {
    const [row] = await this.parts.service.database.query<{ next: string }>(
      `SELECT next_offset AS next FROM messaging.view_offset at JOIN messaging.view view ON view.name = at.view
       WHERE at.view = $1 AND at.side = view.live_side AND at.topic = $2 AND at.partition = $3`,
      [this.parts.name, topic, partition],
    );
    return BigInt(row?.next ?? 0);
  }

  private async liveSide(): Promise<string | undefined> {
    const { service, name } = this.parts;
    const sql = 'SELECT live_side AS side FROM messaging.view WHERE name = $1';
    const [row] = await service.database.query<{ side: string }>(sql, [name]);
    return row?.side;
  }
}
