import kafkajs, { type Admin, type IResourceConfigEntry } from 'kafkajs';
import { TopicMismatch, type TopicSpec } from '../broker/broker.port.js';
import { MAX_VALUE_BYTES } from '../broker/limits.js';

/** Room for the largest value, its key, its header and the framing of a record batch. */
const MAX_RECORD_BATCH_BYTES = MAX_VALUE_BYTES + 64 * 1024;
const CREATE_TIMEOUT_MS = 30_000;
const LEADERS_WITHIN_MS = 30_000;
const ASK_AGAIN_MS = 100;

/** Safe under two starters: who comes second finds the topic there and compares it. */
export async function ensureKafkaTopics(admin: Admin, topics: readonly TopicSpec[]): Promise<void> {
  const there = new Set(await admin.listTopics());
  const missing = topics.filter((topic) => !there.has(topic.name));
  if (missing.length > 0) {
    await admin.createTopics({
      topics: missing.map((topic) => ({
        topic: topic.name,
        numPartitions: topic.partitions,
        configEntries: settingsOf(topic),
      })),
      // kafkajs gives up at the first broker that has not heard of the topic yet.
      waitForLeaders: false,
      timeout: CREATE_TIMEOUT_MS,
    });
    await awaitLeaders(admin, missing);
  }
  await comparePartitions(admin, topics);
  for (const topic of topics.filter(({ name }) => there.has(name))) {
    await alignSettings(admin, topic);
  }
}

/** A new topic is known to the broker only after a moment, and each partition leads only after another. */
async function awaitLeaders(admin: Admin, topics: readonly TopicSpec[]): Promise<void> {
  const deadline = Date.now() + LEADERS_WITHIN_MS;
  for (;;) {
    const found = await admin.fetchTopicMetadata({ topics: topics.map(({ name }) => name) }).catch(notYetKnown);
    if (
      found.topics.length > 0 &&
      found.topics.every(({ partitions }) => partitions.every(({ leader }) => leader >= 0))
    )
      return;
    if (Date.now() > deadline) throw new Error(`Topics without leaders: ${topics.map(({ name }) => name).join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
}

function notYetKnown(error: unknown): { topics: [] } {
  if (error instanceof kafkajs.KafkaJSProtocolError && error.retriable) return { topics: [] };
  throw error;
}

async function comparePartitions(admin: Admin, topics: readonly TopicSpec[]): Promise<void> {
  const { topics: found } = await admin.fetchTopicMetadata({ topics: topics.map(({ name }) => name) });
  for (const topic of topics) {
    const partitions = found.find(({ name }) => name === topic.name)?.partitions.length ?? 0;
    if (partitions !== topic.partitions) {
      throw new TopicMismatch(
        `Topic ${topic.name} has ${partitions} partitions, its contract says ${topic.partitions}.`,
      );
    }
  }
}

/** The request replaces every setting of the topic, so those that an operator has set go along. */
async function alignSettings(admin: Admin, topic: TopicSpec): Promise<void> {
  const { TOPIC } = kafkajs.ConfigResourceTypes;
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: [{ type: TOPIC, name: topic.name }],
  });
  const current = resources[0]?.configEntries ?? [];
  const wanted = settingsOf(topic);
  if (
    wanted.every(({ name, value }) => current.some((entry) => entry.configName === name && entry.configValue === value))
  ) {
    return;
  }
  const kept = current
    .filter((entry) => isSetOnTopic(entry.configSource) && !wanted.some(({ name }) => name === entry.configName))
    .map((entry) => ({ name: entry.configName, value: entry.configValue }));
  await admin.alterConfigs({
    validateOnly: false,
    resources: [{ type: TOPIC, name: topic.name, configEntries: [...wanted, ...kept] }],
  });
}

function isSetOnTopic(source: number): boolean {
  return source === Number(kafkajs.ConfigSource.TOPIC_CONFIG);
}

function settingsOf(topic: TopicSpec): IResourceConfigEntry[] {
  return [
    { name: 'cleanup.policy', value: 'delete' },
    { name: 'retention.ms', value: topic.retentionMs === 'forever' ? '-1' : String(topic.retentionMs) },
    { name: 'retention.bytes', value: '-1' },
    { name: 'max.message.bytes', value: String(MAX_RECORD_BATCH_BYTES) },
  ];
}
