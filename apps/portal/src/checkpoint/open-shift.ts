import { KeptList } from '../device/kept-list';

export type Direction = 'in' | 'out';

/** A shift that was begun on this device. */
export interface OpenShift {
  readonly id: string;
  readonly checkpointCode: string;
  readonly checkpointName: string;
  readonly direction: Direction;
  readonly road: string;
  /** Business time. */
  readonly startedAt: string;
  readonly officerId: string;
}

/** Longer than anybody stands at a road. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** One officer works on a device at a time. */
export const openShifts = new KeptList<OpenShift>('lachan.checkpoint-shift', 1, DAY_MS);

/** Whether somebody is at work on this device: his page stays open when the network or his token is gone. */
export const isShiftOpen = (): boolean => openShifts.items.length > 0;
