import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { writeWorkbook, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import type { SealedDose } from '../doses/dose-to-record.js';
import { PersonSeal } from '../people/person-seal.js';
import { ExportDosesUseCase } from './export-doses.use-case.js';
import { NATIONAL_HEADER, nationalRowOf } from './national-row.js';
import { NationalStore } from './national.store.js';

/** The template names its columns in the eighth line. */
const LINES_ABOVE = ['DANH SÁCH ĐỐI TƯỢNG TIÊM', ' ', ' ', ' ', ' ', ' ', ' '];

/** Writes the workbook of an export in the template of the national platform. */
@Injectable()
export class WriteExportUseCase {
  constructor(
    private readonly database: Database,
    private readonly exports: ExportDosesUseCase,
    private readonly national: NationalStore,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
  ) {}

  /** What was changed since it was sent is not in it any more: it goes with the next file. @throws Refused 404 */
  async execute(id: string, actor: Actor): Promise<Buffer> {
    await this.exports.find(id, actor);
    const doses = await this.national.sentIn(this.database, id);
    const said = await this.seal.openAll<SealedDose>('dose', doses);
    const rows = doses.map((dose, index) => {
      const person = said.get(dose.id)?.person;
      if (!person) throw new Error('Every entry names somebody');
      return nationalRowOf(dose, person, this.referenceData, index + 1);
    });
    const detail = { doses: rows.length };
    await this.audit.recordNow({
      actor,
      action: 'national-export.read',
      objectKind: 'national-export',
      objectId: id,
      detail,
    });
    return writeWorkbook({ sheet: 'PL1', title: LINES_ABOVE, header: NATIONAL_HEADER, rows });
  }
}
