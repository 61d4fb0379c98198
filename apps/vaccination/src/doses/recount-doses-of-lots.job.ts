import { Injectable } from '@nestjs/common';
import { TimedJob } from '#libs/runtime';
import { RecountDosesOfLotsUseCase } from './recount-doses-of-lots.use-case.js';

/** Recalls, moved expiries, quarantines and receipts reach the doses that were recorded before them. */
@Injectable()
export class RecountDosesOfLotsJob extends TimedJob {
  readonly name = 'recount-doses-of-lots';
  readonly everySeconds = 2;

  constructor(private readonly recounting: RecountDosesOfLotsUseCase) {
    super();
  }

  run(): Promise<void> {
    return this.recounting.execute();
  }
}
