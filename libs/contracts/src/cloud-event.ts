import { z } from 'zod';

/** The media type of CloudEvents 1.0 in structured mode: the message's value is the whole event. */
export const CLOUD_EVENT_MEDIA_TYPE = 'application/cloudevents+json';

/**
 * The envelope on the bus (CloudEvents 1.0). Attribute names are lower case without separators, as its
 * specification asks.
 * - `source`: `/lachan/<service>`
 * - `subject`: the aggregate's id, also the message's key
 * - `time`: the recorded instant, the start of the writing transaction on the business clock
 * - `epoch` and `position`: where the event stands in its producer's log; a restored producer begins a new epoch
 * - `version`: the aggregate's version that this event made, from 1
 * - `traceparent`: W3C trace context of the request
 */
export const cloudEventSchema = z.object({
  specversion: z.literal('1.0'),
  id: z.uuid(),
  source: z
    .string()
    .regex(/^\/lachan\/[a-z-]+$/)
    .max(80),
  type: z.string().max(120),
  subject: z.string().min(1).max(80),
  time: z.iso.datetime({ precision: 3 }),
  datacontenttype: z.literal('application/json'),
  epoch: z.int().min(1),
  position: z.int().min(1),
  version: z.int().min(1),
  traceparent: z.string().max(60).optional(),
  data: z.record(z.string(), z.unknown()),
});

export type CloudEvent = z.output<typeof cloudEventSchema>;
