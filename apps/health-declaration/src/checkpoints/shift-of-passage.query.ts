import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { CheckpointShift } from './checkpoint-shift.js';
import { CheckpointShiftStore } from './checkpoint-shift.store.js';

/** To which shift does a passage say that it belongs? */
@Injectable()
export class ShiftOfPassageQuery {
  constructor(
    private readonly database: Database,
    private readonly shifts: CheckpointShiftStore,
  ) {}

  find(id: string): Promise<CheckpointShift | undefined> {
    return this.shifts.find(this.database, id);
  }
}
