import { z } from 'zod';
import type { TopicSpec } from '../broker/broker.port.js';

/**
 * Watermarks travel beside the events, on one topic for all services. Only the latest of each source and topic matters
 * for long, so that they are kept for a day.
 */
export const WATERMARK_TOPIC: TopicSpec = {
  name: 'messaging.watermark.v1',
  partitions: 1,
  retentionMs: 24 * 60 * 60 * 1_000,
};

/**
 * All that `source` has recorded for `topic` before `recordedBefore` (business clock) lies below `next` of each
 * partition. The offsets are those of the topic with this identity and of no other. `publishedAt` is of the real clock.
 */
export const watermarkSchema = z.object({
  source: z.string().max(80),
  epoch: z.int().min(1),
  topic: z.string().max(120),
  clusterId: z.string().max(120),
  topicId: z.string().max(120),
  recordedBefore: z.iso.datetime({ precision: 3 }),
  publishedAt: z.iso.datetime({ precision: 3 }),
  partitions: z.array(z.object({ partition: z.int().min(0), next: z.int().min(0) })).max(1_000),
});

export type Watermark = z.output<typeof watermarkSchema>;
