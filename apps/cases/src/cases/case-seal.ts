import { Injectable } from '@nestjs/common';
import { BlindIndex, RowSealer } from '#libs/database';
import { foldName } from '#libs/vocabulary';
import type { CasePerson } from './case-state.js';

/** Seals under a data key of the month in which the case was opened. */
@Injectable()
export class CaseSeal {
  constructor(
    private readonly sealer: RowSealer,
    private readonly indexes: BlindIndex,
  ) {}

  /** Before the transaction in which something is closed. @param day local day on which the case was opened */
  prepare(day: string): Promise<void> {
    return this.sealer.prepare([periodOf(day)]);
  }

  close(id: string, day: string, person: CasePerson): Buffer {
    return this.sealer.sealWith(periodOf(day), { table: 'registered_case', id }, person);
  }

  open(id: string, sealed: Buffer): Promise<CasePerson> {
    return this.sealer.open<CasePerson>({ table: 'registered_case', id }, sealed);
  }

  closeNote(actId: string, day: string, note: string): Buffer {
    return this.sealer.sealWith(periodOf(day), { table: 'case_act', id: actId }, { note });
  }

  async openNote(actId: string, sealed: Buffer): Promise<string> {
    return (await this.sealer.open<{ note: string }>({ table: 'case_act', id: actId }, sealed)).note;
  }

  nameIndex({ fullName, birth }: CasePerson): Buffer {
    return this.indexes.of('case.name-birth-year', nameText(fullName, birth?.year));
  }

  nameIndexes(fullName: string, birthYear: number): Buffer[] {
    return this.indexes.allOf('case.name-birth-year', nameText(fullName, birthYear));
  }

  codeIndex(nationalCode: string): Buffer {
    return this.indexes.of('case.national-code', nationalCode);
  }

  codeIndexes(nationalCode: string): Buffer[] {
    return this.indexes.allOf('case.national-code', nationalCode);
  }
}

const periodOf = (day: string): string => `cases ${day.slice(0, 'YYYY-MM'.length)}`;

const nameText = (fullName: string, birthYear: number | undefined): string =>
  `${foldName(fullName)}\0${birthYear ?? 'unknown'}`;
