import { Injectable } from '@nestjs/common';
import { RowSealer } from '#libs/database';
import type { LocalDay, Screened, ScreeningAnswers, StatedPerson, VitalSigns } from '#libs/vocabulary';

/** Of a screening what is somebody's health, and who it is. */
export interface SealedScreening {
  readonly person: StatedPerson;
  readonly answers: ScreeningAnswers;
  readonly signs: VitalSigns;
  readonly screened: Screened;
}

/** Seals with the data key of the year of the screening, as the doses of that year. */
@Injectable()
export class ScreeningSeal {
  constructor(private readonly sealer: RowSealer) {}

  /** Before the transaction in which `close` is called. @throws DataKeyDestroyed for a deleted year */
  prepare(day: LocalDay): Promise<void> {
    return this.sealer.prepare([periodOf(day)]);
  }

  close(id: string, day: LocalDay, screening: SealedScreening): Buffer {
    return this.sealer.sealWith(periodOf(day), { table: 'screening', id }, screening);
  }

  open(id: string, sealed: Buffer): Promise<SealedScreening> {
    return this.sealer.open<SealedScreening>({ table: 'screening', id }, sealed);
  }
}

function periodOf(day: LocalDay): string {
  return `vaccination ${day.slice(0, 'YYYY'.length)}`;
}
