import { Injectable } from '@nestjs/common';
import type { resultAmended, resultReleased, resultWithdrawn } from '#libs/contracts';
import type { Tx } from '#libs/database';
import type { Projection, ReceivedEvent, Side } from '#libs/messaging';
import type { Detection } from './detection.js';
import { DetectionStore } from './detection.store.js';
import { isRelevant } from './relevant-result.rules.js';

/**
 * Puts results aside for the job that opens and changes cases: testing must be asked for the person, which no
 * transaction may wait for. A fact is put aside once, however often it is read, so that a rebuild repeats nothing.
 */
@Injectable()
export class TakeResultsReaction implements Projection<Detection> {
  readonly view = 'detections';

  constructor(private readonly detections: DetectionStore) {}

  released({ data, ...event }: ReceivedEvent<typeof resultReleased>): Detection[] {
    return relevant({ ...originOf(event), kind: 'released', before: null, after: data });
  }

  amended({ data, ...event }: ReceivedEvent<typeof resultAmended>): Detection[] {
    return relevant({ ...originOf(event), kind: 'amended', before: data.before, after: data.after });
  }

  withdrawn({ data, ...event }: ReceivedEvent<typeof resultWithdrawn>): Detection[] {
    return relevant({ ...originOf(event), kind: 'withdrawn', before: data.before, after: null });
  }

  save(tx: Tx, _side: Side, detections: readonly Detection[]): Promise<void> {
    return this.detections.putAside(tx, detections);
  }

  /** What was put aside has been acted on, and stays. */
  clear(): Promise<void> {
    return Promise.resolve();
  }
}

const relevant = (detection: Detection): Detection[] => (isRelevant(detection) ? [detection] : []);

function originOf({ envelope, recordedAt }: Omit<ReceivedEvent, 'data'>): {
  specimenId: string;
  aggregateVersion: number;
  recordedAt: Date;
} {
  return { specimenId: envelope.subject, aggregateVersion: envelope.version, recordedAt };
}
