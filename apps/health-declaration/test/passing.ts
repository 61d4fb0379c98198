import type { Answer, ServiceInTest } from '#libs/testing';
import { AT_CHECKPOINT, CHECKPOINT, type LEAD } from './checkpoints-of-nobody.js';

/** As much of a passage as these tests look at. */
export interface Passage {
  readonly id: string;
  readonly colour: string;
  readonly reasons: string[];
  readonly warnings: string[];
  readonly decision: string | null;
  readonly person: { readonly maskedName: string | null };
  readonly itinerary: { readonly destination: object | null } | null;
  readonly code?: string;
}

/** Passing the checkpoint of these tests inwards, and what is published of it. */
export function passing(running: () => ServiceInTest) {
  return {
    pass: (body: object, as: object = AT_CHECKPOINT, key?: string): Promise<Answer<Passage>> =>
      running().post<Passage>('/v1/checkpoint-passages', {
        as: as as typeof LEAD,
        body: { checkpointCode: CHECKPOINT, direction: 'in', ...body },
        ...(key !== undefined && { key }),
      }),
    events: (id: string) =>
      running().database.query<{ type: string; data: object }>(
        `SELECT type, data FROM messaging.event WHERE aggregate_id = $1 ORDER BY position`,
        [id],
      ),
  };
}
