import { Injectable } from '@nestjs/common';
import { isUniqueViolation, type Tx } from '#libs/database';
import { Refused, type Actor, type ImportCells, type ImportKind, type ImportOutcome } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { CaseActsQuery } from './case-acts.query.js';
import { CasesByNameQuery } from './cases-by-name.query.js';
import { CaseRegister } from './case-register.js';
import { CaseSeal } from './case-seal.js';
import { CaseStore, type StoredCase } from './case.store.js';
import { parseNationalCode } from './case-fields.js';
import { reachableArea, type ReachableArea } from './reachable-area.rules.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const YEAR = /^(19|20)\d{2}$/;

/** Lists of national codes: a row names the case by its id, or its person by name and year of birth. */
@Injectable()
export class CaseCodeRows implements ImportKind {
  readonly kind = 'case-codes';
  readonly columns = [
    { name: 'national_code', aliases: ['ma_bn', 'mã bn', 'mã bệnh nhân'], required: true },
    { name: 'case_id' },
    { name: 'full_name', aliases: ['ho_va_ten', 'họ và tên', 'họ tên'] },
    { name: 'birth_year', aliases: ['nam_sinh', 'năm sinh'] },
  ];

  constructor(
    private readonly cases: CaseStore,
    private readonly byName: CasesByNameQuery,
    private readonly register: CaseRegister,
    private readonly seal: CaseSeal,
    private readonly reference: ReferenceData,
    private readonly acts: CaseActsQuery,
  ) {}

  async prepare(): Promise<void> {
    for (const day of await this.acts.monthsOpened()) await this.seal.prepare(day);
  }

  readonly apply = async (tx: Tx, cells: ImportCells, actor: Actor): Promise<ImportOutcome> => {
    const code = parseNationalCode(cells.national_code ?? '');
    if (!code.ok) throw new Refused(code.code, { path: 'national_code' });
    const known = await this.find(tx, reachableArea(actor, this.reference.adminUnits), cells);
    const person = await this.seal.open(known.state.id, known.sealed);
    if (person.nationalCode === code.value) return 'unchanged';
    const done = { act: 'coded', actor, happenedAt: tx.recordedAt };
    try {
      await this.register.change(tx, known, known.state, done, { ...person, nationalCode: code.value });
    } catch (error) {
      if (isUniqueViolation(error)) throw new Refused('national-code-taken', { path: 'national_code' });
      throw error;
    }
    return 'changed';
  };

  private async find(tx: Tx, area: ReachableArea, cells: ImportCells): Promise<StoredCase> {
    const id = cells.case_id ?? (await this.idByName(tx, area, cells));
    const found = UUID.test(id) ? await this.cases.load(tx, area, id) : undefined;
    if (found === undefined) throw new Refused('case-not-found', { path: cells.case_id ? 'case_id' : 'full_name' });
    return found;
  }

  private async idByName(tx: Tx, area: ReachableArea, cells: ImportCells): Promise<string> {
    const { full_name: name = '', birth_year: year = '' } = cells;
    if (name === '') throw new Refused('case-not-found', { path: 'case_id' });
    if (!YEAR.test(year)) throw new Refused('birth-malformed', { path: 'birth_year' });
    const [first, second] = await this.byName.find(tx, area, this.seal.nameIndexes(name, Number(year)));
    if (second !== undefined) throw new Refused('national-code-ambiguous', { path: 'full_name' });
    return first ?? '';
  }
}
