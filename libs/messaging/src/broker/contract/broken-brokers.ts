import type {
  BatchVerdict,
  Broker,
  BrokerProducer,
  ConsumeOptions,
  MessageBatch,
  OutgoingMessage,
} from '../broker.port.js';
import type { BrokerUnderTest } from './broker-under-test.js';
import { freshName } from './scene.js';

export interface BrokenBroker {
  /** Completes the sentence "A broker that …". */
  readonly name: string;
  /** The check that must not let it pass. */
  readonly caughtBy: string;
  breakIt(broker: Broker): Partial<Broker>;
}

/** One fault each, on top of a broker that is sound. */
export const brokenBrokers: readonly BrokenBroker[] = [
  {
    name: 'loses one message of a send',
    caughtBy: 'loses no message',
    breakIt: (broker) => sending(broker, (messages) => messages.slice(1)),
  },
  {
    name: 'stores one message of a send twice',
    caughtBy: 'repeats no message',
    breakIt: (broker) => sending(broker, (messages) => [...messages, ...messages.slice(-1)]),
  },
  {
    name: 'swaps messages of a partition',
    caughtBy: 'keeps the messages of a key in order',
    breakIt: (broker) => sending(broker, (messages) => messages.toReversed()),
  },
  {
    name: 'deals messages out without regard to their key',
    caughtBy: 'puts a key into the partition that its hash says',
    breakIt: (broker) => delivering(broker, (batch) => ({ ...batch, messages: batch.messages.map(withAnotherKey) })),
  },
  {
    name: 'tells wrong places of what it stored',
    caughtBy: 'says where a send has put its messages',
    breakIt: (broker) =>
      producing(broker, (producer) => ({
        send: async (topic, messages) =>
          (await producer.send(topic, messages)).map((range) => ({ ...range, baseOffset: range.baseOffset + 1n })),
      })),
  },
  {
    name: 'shows an offset before the one below it',
    caughtBy: 'never shows an offset before the one below it',
    breakIt: (broker) => delivering(broker, (batch) => ({ ...batch, messages: swapFirstTwo(batch.messages) })),
  },
  {
    name: 'ignores the size of a batch',
    caughtBy: 'gives no more messages in a batch than asked for',
    breakIt: (broker) => reading(broker, (options) => ({ ...options, maxBatchMessages: undefined })),
  },
  {
    name: 'answers a send before it has stored it',
    caughtBy: 'has stored what a resolved send was given',
    breakIt: (broker) => producing(broker, acknowledgeEarly),
  },
  {
    name: 'lets a failed producer go on',
    caughtBy: 'takes nothing from a producer whose send was rejected',
    breakIt: (broker) =>
      producing(broker, () => ({ send: async (topic, messages) => sendOnce(broker, topic, messages) })),
  },
  {
    name: 'forgets the position of a group',
    caughtBy: 'goes on where the group has stopped',
    breakIt: (broker) => reading(broker, (options) => ({ ...options, group: freshName('forgotten') })),
  },
  {
    name: 'takes values for text',
    caughtBy: 'carries every value as it is',
    breakIt: (broker) =>
      delivering(broker, (batch) => ({
        ...batch,
        messages: batch.messages.map((message) => ({ ...message, value: Buffer.from(String(message.value)) })),
      })),
  },
  {
    name: 'does not seek',
    caughtBy: 'goes on at the offset that the reader seeks',
    breakIt: (broker) => judging(broker, (verdict) => (verdict.then === 'seek' ? { then: 'advance' } : verdict)),
  },
  {
    name: 'jumps to the end when an offset is out of range',
    caughtBy: 'shows the first message to a reader who seeks behind the end',
    breakIt: (broker) =>
      judging(broker, (verdict, { highWatermark }) =>
        verdict.then === 'seek' && verdict.offset > highWatermark ? { then: 'seek', offset: highWatermark } : verdict,
      ),
  },
  {
    name: 'does not pause',
    caughtBy: 'reads a paused partition no more, and the others on',
    breakIt: (broker) => judging(broker, (verdict) => (verdict.then === 'pause' ? { then: 'advance' } : verdict)),
  },
  {
    name: 'passes over a rejected batch',
    caughtBy: 'brings a rejected batch again, and the other partitions meanwhile',
    breakIt: (broker) =>
      reading(broker, (options) => ({
        ...options,
        onBatch: (batch) => options.onBatch(batch).catch(() => ({ then: 'advance' })),
      })),
  },
  {
    name: 'begins at the earliest message whatever was asked',
    caughtBy: 'begins at the earliest or at the latest message, as asked',
    breakIt: (broker) => reading(broker, (options) => ({ ...options, from: 'earliest' })),
  },
  {
    name: 'gives every member of a group everything',
    caughtBy: 'shares the partitions of a topic among the members of a group',
    breakIt: (broker) => reading(broker, (options) => ({ ...options, group: freshName('unshared') })),
  },
  {
    name: 'keeps the partitions of a member that has stopped',
    caughtBy: 'gives the partitions of a member that stops to the others',
    breakIt: (broker) => ({
      consume: async (options) => {
        const consumer = await broker.consume(options);
        let calls = 0;
        return { stop: () => (calls++ === 0 ? Promise.resolve() : consumer.stop()) };
      },
    }),
  },
  {
    name: 'has one position for all groups',
    caughtBy: 'lets every group read everything',
    breakIt: (broker) => reading(broker, (options) => ({ ...options, group: `all-of-${options.topics.join()}` })),
  },
  {
    name: 'fails the second starter',
    caughtBy: 'lets several starters make the same topic',
    breakIt: (broker) => ({
      ensureTopics: async (topics) => {
        for (const { name } of topics) {
          await broker.identityOf(name).then(
            () => Promise.reject(new Error(`Topic ${name} is there already.`)),
            () => undefined,
          );
        }
        await broker.ensureTopics(topics);
      },
    }),
  },
  {
    name: 'takes any number of partitions for granted',
    caughtBy: 'refuses a topic that has another number of partitions',
    breakIt: (broker) => ({ ensureTopics: (topics) => broker.ensureTopics(topics).catch(() => undefined) }),
  },
  {
    name: 'counts one message too many',
    caughtBy: 'knows the first and the next offset of each partition',
    breakIt: (broker) => ({
      offsetsOf: async (topic) =>
        (await broker.offsetsOf(topic)).map((offsets) => ({ ...offsets, next: offsets.next + 1n })),
    }),
  },
  {
    name: 'takes the name of a topic for its identity',
    caughtBy: 'tells a topic from one that was made anew under its name',
    breakIt: (broker) => ({
      identityOf: async (topic) => ({ ...(await broker.identityOf(topic)), topicId: topic }),
    }),
  },
  {
    name: 'leaves out a topic that is there',
    caughtBy: 'tells how several topics stand at once, and leaves out what is not there',
    breakIt: (broker) => ({ standingOf: (topics) => broker.standingOf(topics.slice(1)) }),
  },
  {
    name: 'does not answer',
    caughtBy: 'answers a ping',
    breakIt: () => ({ ping: () => Promise.reject(new Error('No answer.')) }),
  },
];

/** The fault is in every connection, as it would be in an adapter. */
export function broken(
  under: BrokerUnderTest,
  fault: Pick<BrokenBroker, 'breakIt'>,
  patienceMs: number,
): BrokerUnderTest {
  const breakBroker = (broker: Broker): Broker => ({
    kind: broker.kind,
    ensureTopics: (topics) => broker.ensureTopics(topics),
    identityOf: (topic) => broker.identityOf(topic),
    offsetsOf: (topic) => broker.offsetsOf(topic),
    standingOf: (topics) => broker.standingOf(topics),
    connectProducer: (name) => broker.connectProducer(name),
    consume: (options) => broker.consume(options),
    ping: (timeoutMs) => broker.ping(timeoutMs),
    close: () => broker.close(),
    ...fault.breakIt(broker),
  });
  return {
    storeRaw: (topic, partition, value) => under.storeRaw(topic, partition, value),
    deleteTopic: (topic) => under.deleteTopic(topic),
    patienceMs,
    broker: breakBroker(under.broker),
    connectAnother: async () => breakBroker(await under.connectAnother()),
  };
}

type AlterMessages = (messages: readonly OutgoingMessage[]) => readonly OutgoingMessage[];
type AlterVerdict = (verdict: BatchVerdict, batch: MessageBatch) => BatchVerdict;

function producing(broker: Broker, alter: (producer: BrokerProducer) => Partial<BrokerProducer>): Partial<Broker> {
  return {
    connectProducer: async (name) => {
      const producer = await broker.connectProducer(name);
      return {
        send: (topic, messages) => producer.send(topic, messages),
        close: () => producer.close(),
        ...alter(producer),
      };
    },
  };
}

function sending(broker: Broker, alter: AlterMessages): Partial<Broker> {
  return producing(broker, (producer) => ({ send: (topic, messages) => producer.send(topic, alter(messages)) }));
}

function reading(broker: Broker, alter: (options: ConsumeOptions) => ConsumeOptions): Partial<Broker> {
  return { consume: (options) => broker.consume(alter(options)) };
}

function delivering(broker: Broker, alter: (batch: MessageBatch) => MessageBatch): Partial<Broker> {
  return reading(broker, (options) => ({ ...options, onBatch: (batch) => options.onBatch(alter(batch)) }));
}

function judging(broker: Broker, alter: AlterVerdict): Partial<Broker> {
  return reading(broker, (options) => ({
    ...options,
    onBatch: async (batch) => alter(await options.onBatch(batch), batch),
  }));
}

/** Holds messages in memory until the next send, and forgets them when it is closed. */
function acknowledgeEarly(producer: BrokerProducer): Partial<BrokerProducer> {
  let held: readonly OutgoingMessage[] = [];
  return {
    send: async (topic, messages) => {
      const ready = held;
      held = messages;
      return ready.length > 0 ? producer.send(topic, ready) : [];
    },
  };
}

async function sendOnce(
  broker: Broker,
  topic: string,
  messages: readonly OutgoingMessage[],
): ReturnType<BrokerProducer['send']> {
  const producer = await broker.connectProducer('once');
  try {
    return await producer.send(topic, messages);
  } finally {
    await producer.close();
  }
}

function withAnotherKey(message: MessageBatch['messages'][number]): MessageBatch['messages'][number] {
  return { ...message, key: Buffer.from(`${String(message.key)}-of-another`) };
}

function swapFirstTwo(messages: MessageBatch['messages']): MessageBatch['messages'] {
  const [first, second, ...rest] = messages;
  return first && second ? [second, first, ...rest] : messages;
}
