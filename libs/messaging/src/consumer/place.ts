import type { Side } from './projection.js';

/** A partition as one side of a view reads it: the key of offsets, inbox and settled events. */
export interface Place {
  readonly view: string;
  readonly side: Side;
  readonly topic: string;
  readonly partition: number;
}

/** The columns view, side, topic, partition, as the first four parameters of a statement. */
export function placeParams({ view, side, topic, partition }: Place): [string, Side, string, number] {
  return [view, side, topic, partition];
}

/** A condition on those parameters. */
export const AT_PLACE = 'view = $1 and side = $2 and topic = $3 and partition = $4';
