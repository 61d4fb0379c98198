import type pg from 'pg';
import { type BrokerProducer, type OutgoingMessage, type SentRange, UnknownTopic } from '../broker/broker.port.js';
import { joinRanges, sendSteps } from '../broker/send-steps.js';
import { SendTurn } from '../broker/send-turn.js';
import { findTopic, type LogTopic } from './embedded-topics.js';
import type { WakeUp } from './wake-up.js';

const TOPIC_GONE = 'P0002';

export interface AppendedMessage {
  readonly partition: number;
  readonly key: Buffer | string | null;
  readonly value: Buffer | null;
}

export class EmbeddedProducer implements BrokerProducer {
  private readonly topics = new Map<string, LogTopic>();
  private readonly turn: SendTurn;

  constructor(
    private readonly pool: pg.Pool,
    private readonly wakeUp: WakeUp,
    name: string,
  ) {
    this.turn = new SendTurn(name);
  }

  send(topic: string, messages: readonly OutgoingMessage[]): Promise<SentRange[]> {
    return this.turn.run(async () => {
      const { id, partitions } = await this.topic(topic);
      const ranges: SentRange[] = [];
      for (const step of sendSteps(messages, partitions)) {
        ranges.push(...(await append(this.pool, topic, id, step)));
        this.wakeUp.send(topic);
      }
      return joinRanges(ranges);
    });
  }

  close(): Promise<void> {
    return this.turn.idle();
  }

  private async topic(name: string): Promise<LogTopic> {
    const topic = this.topics.get(name) ?? (await findTopic(this.pool, name));
    this.topics.set(name, topic);
    return topic;
  }
}

/** One committed statement. @throws UnknownTopic when the topic was dropped meanwhile. */
export async function append(
  pool: pg.Pool,
  topic: string,
  topicId: string,
  messages: readonly AppendedMessage[],
): Promise<SentRange[]> {
  try {
    const { rows } = await pool.query<{ at_partition: number; base_offset: string; stored: number }>(
      'SELECT * FROM embedded_log.append($1, $2, $3, $4)',
      [
        topicId,
        messages.map(({ partition }) => partition),
        messages.map(({ key }) => (typeof key === 'string' ? Buffer.from(key) : key)),
        messages.map(({ value }) => value),
      ],
    );
    return rows.map((row) => ({
      partition: row.at_partition,
      baseOffset: BigInt(row.base_offset),
      count: row.stored,
    }));
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === TOPIC_GONE ? new UnknownTopic(topic) : error;
  }
}
