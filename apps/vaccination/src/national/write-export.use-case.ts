import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { writeWorkbook, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { localDayOf } from '#libs/vocabulary';
import { NationalFacilityCodes } from './national-facility-codes.js';
import { nationalHeader, nationalRowOf } from './national-row.js';
import { NationalStore } from './national.store.js';
import { PeopleToSend } from './people-to-send.js';
import { ReadExportUseCase } from './read-export.use-case.js';

/** The template names its columns in the eighth line. */
const LINES_ABOVE = ['DANH SÁCH ĐỐI TƯỢNG TIÊM', ' ', ' ', ' ', ' ', ' ', ' '];

/** Writes the workbook of an export in the template of the national platform. */
@Injectable()
export class WriteExportUseCase {
  constructor(
    private readonly database: Database,
    private readonly exports: ReadExportUseCase,
    private readonly national: NationalStore,
    private readonly people: PeopleToSend,
    private readonly codes: NationalFacilityCodes,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
  ) {}

  /** What was changed since it was sent is not in it any more: it goes with the next file. @throws Refused 404 */
  async execute(id: string, actor: Actor): Promise<Buffer> {
    const { madeAt } = await this.exports.find(id, actor);
    const day = localDayOf(madeAt);
    const { dosesWithColumns } = this.referenceData.vaccination.nationalTemplate.inForce(day);
    const doses = await this.national.sentIn(this.database, id);
    const people = await this.people.of(doses);
    const codes = await this.codes.of([...new Set(doses.map(({ facilityCode }) => facilityCode))], day);
    const rows = doses.flatMap((dose, index) => {
      const person = people.get(dose.id);
      const facilityCode = codes.get(dose.facilityCode) ?? dose.facilityCode;
      const place = { at: index + 1, dosesWithColumns };
      return person ? [nationalRowOf({ ...dose, facilityCode }, person, this.referenceData, place)] : [];
    });
    const detail = { doses: rows.length };
    await this.audit.recordNow({
      actor,
      action: 'national-export.read',
      objectKind: 'national-export',
      objectId: id,
      detail,
    });
    return writeWorkbook({ sheet: 'PL1', title: LINES_ABOVE, header: nationalHeader(dosesWithColumns), rows });
  }
}
