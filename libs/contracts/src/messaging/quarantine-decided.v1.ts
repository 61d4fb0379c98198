import { z } from 'zod';
import { defineEvent, type EventContract } from '../define-event.js';

export const QUARANTINE_DECIDED = 'vn.lachan.messaging.quarantine-decided.v1';

const place = z.strictObject({
  topic: z.string().max(120),
  partition: z.int().min(0),
});

const data = z.strictObject({
  /** The quarantined message, in the deciding service. */
  quarantineId: z.uuid(),
  /** The view that had quarantined it; to every other view the decision says nothing. */
  view: z.string().max(60),
  decision: z.enum(['replayed', 'discarded']),
  /** Where the message was met. */
  place,
  /** Id of the quarantined event, where its envelope could be read: should it be met again, it is settled. */
  settles: z.uuid().optional(),
  /**
   * For `replayed`: the event to fold, dated by its own `time`, as JSON text. It is valid by a contract, which has no
   * field for personal data. Text, as it is an event of any type.
   */
  event: z.string().max(100_000).optional(),
});

/** One topic a service: each one's operators decide on what its own views have quarantined. */
export function quarantineDecidedIn(service: string): EventContract<typeof data> {
  return defineEvent({
    type: QUARANTINE_DECIDED,
    topic: `${service}.quarantine.v1`,
    title: 'An operator decided on a message in quarantine; rebuilding a view repeats the decision',
    data,
    examples: [
      {
        quarantineId: '0198b8a2-5a3c-7c11-9f43-0b6b3d0c8f11',
        view: 'declarations',
        decision: 'discarded',
        place: { topic: 'health-declaration.declaration.v1', partition: 3 },
        settles: '0198b8a2-4111-7aaa-8f43-0b6b3d0c8f12',
      },
    ],
  });
}
