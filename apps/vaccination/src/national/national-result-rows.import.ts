import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import { Refused, type Actor, type BatchImport, type ImportCells, type ImportOutcome } from '#libs/http';
import { MAX_DOSES_WITH_COLUMNS } from '#libs/reference-data';
import { TellDoseStatusesUseCase } from '../doses/tell-dose-statuses.use-case.js';
import { FacilitiesOfActor } from '../facilities/facilities-of-actor.js';
import { PersonSeal } from '../people/person-seal.js';
import { doseIdIn, nationalOutcomeOf, type NationalOutcome } from './national-outcome.rules.js';
import { nationalHeader } from './national-row.js';
import { NationalStore, type AnsweredDose, type NationalAnswer } from './national.store.js';

const NOTE = 'ghi_chu';
const RESULT = 'ket_qua_import';
/** The others of any version of the template are passed over: what they say is ours already. */
const PASSED_OVER = nationalHeader(MAX_DOSES_WITH_COLUMNS).slice(0, -2);

type ReadRow = { readonly doseId: string; readonly outcome: NationalOutcome } | Refused;

/** Our own file as it comes back from the national platform, with the column of results filled in. */
@Injectable()
export class NationalResultRows implements BatchImport {
  readonly kind = 'national-results';
  readonly columns = [
    { name: NOTE, aliases: ['ghi chú'], required: true },
    { name: RESULT, aliases: ['kết quả import', 'kết quả'], required: true },
    ...PASSED_OVER.map((title) => ({ name: title.toLowerCase() })),
  ];

  constructor(
    private readonly database: Database,
    private readonly national: NationalStore,
    private readonly facilities: FacilitiesOfActor,
    private readonly seal: PersonSeal,
    private readonly statuses: TellDoseStatusesUseCase,
    private readonly audit: AuditLog,
  ) {}

  readonly prepare = async (rows: readonly ImportCells[]): Promise<void> => {
    const ids = rows.map(readRow).flatMap((row) => (row instanceof Refused ? [] : [row.doseId]));
    await this.seal.prepare(await this.national.daysOf(this.database, ids));
  };

  readonly applyAll = async (
    tx: Tx,
    rows: readonly ImportCells[],
    actor: Actor,
  ): Promise<readonly (ImportOutcome | Refused)[]> => {
    const read = rows.map(readRow);
    const doses = await this.national.lockAnswered(
      tx,
      read.flatMap((row) => (row instanceof Refused ? [] : [row.doseId])),
    );
    const speaksFor = new Set(await this.facilities.codes(actor));
    const answers = new Map<string, NationalAnswer>();
    const decided = read.map((row) => {
      if (row instanceof Refused) return row;
      const dose = doses.get(row.doseId);
      const known = answers.get(row.doseId);
      const standing = known ? { ...known.dose, ...statusOf(known.reason) } : dose;
      const refusal = refusalOf(standing, speaksFor);
      if (refusal || !standing) return refusal ?? notSent();
      const answer = this.answerOf(standing, row.outcome, actor);
      const { national, nationalReason } = statusOf(answer.reason);
      if (standing.national === national && standing.nationalReason === nationalReason) return 'unchanged';
      answers.set(row.doseId, answer);
      return 'changed';
    });
    await this.national.answer(tx, [...answers.values()]);
    await this.statuses.execute(tx, [...answers.keys()]);
    await this.audit.recordAll(
      tx,
      [...answers.values()].map(({ dose, reason }) => ({
        ...{ actor, action: 'dose.national-answer', objectKind: 'dose', objectId: dose.id },
        detail: { outcome: reason === null ? 'accepted' : 'refused', ...(reason !== null && { reason }) },
      })),
    );
    return decided;
  };

  private answerOf(dose: AnsweredDose, outcome: NationalOutcome, actor: Actor): NationalAnswer {
    if (outcome.outcome === 'accepted') return { dose, reason: null, sealedWords: null, by: actor.id };
    const sealedWords = this.seal.close({ table: 'national_answer', id: dose.id }, dose.day, outcome.words);
    return { dose, reason: outcome.reason, sealedWords, by: actor.id };
  }
}

function readRow(cells: ImportCells): ReadRow {
  const id = doseIdIn(cells[NOTE]);
  if (!id.ok) return new Refused(id.code, { status: 400, path: NOTE });
  const outcome = nationalOutcomeOf(cells[RESULT]);
  return outcome ? { doseId: id.value, outcome } : new Refused('missing', { status: 400, path: RESULT });
}

function refusalOf(dose: AnsweredDose | undefined, speaksFor: ReadonlySet<string>): Refused | undefined {
  if (!dose || dose.exportId === null || !speaksFor.has(dose.facilityCode)) return notSent();
  const hasChanged = dose.state !== 'standing' || dose.national === 'not-sent';
  return hasChanged ? new Refused('dose-changed-since', { status: 409, path: NOTE }) : undefined;
}

const notSent = (): Refused => new Refused('row-not-sent', { status: 404, path: NOTE });

function statusOf(reason: NationalAnswer['reason']) {
  return { national: reason === null ? 'accepted' : 'refused', nationalReason: reason };
}
