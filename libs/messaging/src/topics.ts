import { PARTITIONS, quarantineDecidedIn, type EventContract } from '#libs/contracts';
import type { TopicSpec } from './broker/broker.port.js';
import { WATERMARK_TOPIC } from './watermarks/watermark.js';

/** Every topic that a service writes: its facts, and its operators' decisions. */
export function ownTopics(service: string, publishes: readonly EventContract[]): string[] {
  return [...new Set([...publishes, quarantineDecidedIn(service)].map((contract) => contract.topic))];
}

/** The topics that `migrate` creates or checks for a service. Facts are kept forever: views are rebuilt from them. */
export function topicsToEnsure(service: string, publishes: readonly EventContract[]): TopicSpec[] {
  const facts = ownTopics(service, publishes);
  return [
    ...facts.map((name): TopicSpec => ({ name, partitions: PARTITIONS, retentionMs: 'forever' })),
    WATERMARK_TOPIC,
  ];
}
