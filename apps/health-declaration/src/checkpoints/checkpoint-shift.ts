import type { Direction } from './checkpoint.rules.js';

/** The work of one officer at a checkpoint, on one road in one direction. */
export interface CheckpointShift {
  readonly id: string;
  readonly checkpointCode: string;
  readonly direction: Direction;
  readonly road: string;
  /** Id of the officer's account. */
  readonly officer: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}
