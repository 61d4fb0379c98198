import { cloudEventSchema, consumerSchema, registry } from '#libs/contracts';
import kafkajs from 'kafkajs';
import { z } from 'zod';

/** What the product's own consumer asks for, so that only the work on a message differs. */
const FETCH = { maxWaitTimeInMs: 200, maxBytesPerPartition: 1024 * 1024, maxBytes: 8 * 1024 * 1024 };

/** As `parseMessage` of libs/messaging: the envelope by its schema, the data by the contract of its type. */
const envelopeSchema = cloudEventSchema.omit({ data: true }).extend({ data: z.unknown() });

/**
 * Reads a topic from its beginning, parses and validates each message and does nothing more. Parameters: brokers,
 * topic, count of messages. Tells its parent the messages a second between its first and its last batch.
 */
async function main([brokers = '', topic = '', count = '0']: readonly string[]): Promise<void> {
  const kafka = new kafkajs.Kafka({ clientId: 'bench', brokers: brokers.split(','), logLevel: kafkajs.logLevel.ERROR });
  const consumer = kafka.consumer({ groupId: `bench-bare-${process.pid}-${Date.now()}`, ...FETCH });
  await consumer.connect();
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  let read = 0;
  let readBefore = 0;
  let beganAt = 0;
  await consumer.run({
    autoCommit: false,
    eachBatchAutoResolve: true,
    eachBatch: async ({ batch }) => {
      for (const { value } of batch.messages) validate(value);
      read += batch.messages.length;
      if (beganAt === 0) [beganAt, readBefore] = [performance.now(), read];
      if (read < Number(count)) return;
      const seconds = (performance.now() - beganAt) / 1_000;
      process.send?.({ perSecond: (read - readBefore) / seconds, seconds }, () => process.exit(0));
    },
  });
}

/** @throws Error for a message that a view would not fold. */
function validate(value: Buffer | null): void {
  const { type, data } = envelopeSchema.parse(JSON.parse((value ?? Buffer.alloc(0)).toString('utf8')));
  const contract = registry.byType(type);
  if (!contract) throw new Error(`No contract has the type ${type}`);
  consumerSchema(contract).parse(data);
}

await main(process.argv.slice(2));
