import { Injectable } from '@nestjs/common';
import { Database, isUniqueViolation, type Tx } from '#libs/database';
import {
  answeredBefore,
  Refused,
  RequestDigests,
  versionMismatch,
  type ActOnVersion,
  type Answered,
  type ArrivedRequest,
} from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { localDayOf } from '#libs/vocabulary';
import { decideAct, type RequestedAct } from './case-act.rules.js';
import { CaseActsQuery } from './case-acts.query.js';
import { CaseRegister } from './case-register.js';
import { CaseSeal } from './case-seal.js';
import type { CaseAct } from './case-act.js';
import { CaseStore, type StoredCase } from './case.store.js';
import { reachableArea } from './reachable-area.rules.js';

export interface ActOnCase extends ActOnVersion {
  readonly id: string;
  readonly act: RequestedAct;
}

/** What may stand in audit and history in plain: codes, days and choices, never what names people. */
const PLAIN_FIELDS = [
  'communeCode',
  'facilityCode',
  'responsible',
  'severity',
  'day',
  'provinceCode',
  'origin',
  'publishedDay',
  'document',
];

/** Everything that an officer does to a case. */
@Injectable()
export class ActOnCaseUseCase {
  constructor(
    private readonly database: Database,
    private readonly cases: CaseStore,
    private readonly acts: CaseActsQuery,
    private readonly register: CaseRegister,
    private readonly seal: CaseSeal,
    private readonly digests: RequestDigests,
    private readonly reference: ReferenceData,
  ) {}

  /** @throws Refused 404 outside of what the officer is responsible for, 412, 422 by a rule */
  async execute(command: ActOnCase): Promise<Answered<CaseAct>> {
    const { id, act, actor, idempotencyKey } = command;
    const route = `POST /v1/cases/${id}/${act.kind}`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body: act });
    await this.prepare(id);
    return this.database.transaction(async (tx) => {
      const earlier = answeredBefore(request, await this.cases.findAct(tx, request.keys), (made) => made);
      if (earlier) return earlier;
      const known = await this.cases.load(tx, reachableArea(actor, this.reference.adminUnits), id);
      if (known === undefined) throw new Refused('case-not-found', { status: 404 });
      const simultaneous = answeredBefore(request, await this.cases.findAct(tx, request.keys), (made) => made);
      return simultaneous ?? { body: await this.perform(tx, known, command, request), replayed: false };
    });
  }

  private async prepare(id: string): Promise<void> {
    const openedAt = await this.acts.openedAt(id);
    if (openedAt === undefined) throw new Refused('case-not-found', { status: 404 });
    await this.seal.prepare(localDayOf(openedAt));
  }

  private async perform(tx: Tx, known: StoredCase, command: ActOnCase, request: ArrivedRequest): Promise<CaseAct> {
    const { act, actor, version } = command;
    if (known.state.version !== version) throw versionMismatch();
    this.requireUnits(act);
    const before = {
      state: known.state,
      results: await this.cases.results(tx, known.state.id),
      person: await this.seal.open(known.state.id, known.sealed),
    };
    const decided = decideAct(before, act, {
      actorId: actor.id,
      now: tx.recordedAt,
      reportedDeathDay: await this.acts.reportedDeathDay(tx, known.state.id),
      rulesOn: (day) => this.reference.caseRules.inForce(day),
    });
    if (!decided.ok) throw new Refused(decided.code);
    const after = decided.value;
    for (const result of after.results)
      if (!before.results.includes(result)) await this.cases.saveResult(tx, known.state.id, result);
    const done = { act: act.kind, actor, happenedAt: tx.recordedAt, detail: plainOf(act), made: request.digest };
    const note = 'note' in act ? act.note : undefined;
    return this.unlessCodeIsTaken(() => this.register.change(tx, known, after.state, { ...done, note }, after.person));
  }

  private requireUnits(act: RequestedAct): void {
    const { adminUnits } = this.reference;
    if (act.kind !== 'transferred') return;
    if (adminUnits.find(act.communeCode)?.level !== 'commune')
      throw new Refused('unit-unknown', { path: 'communeCode' });
    if (act.responsible !== undefined && adminUnits.find(act.responsible) === undefined)
      throw new Refused('unit-unknown', { path: 'responsible' });
  }

  private async unlessCodeIsTaken<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (isUniqueViolation(error)) throw new Refused('national-code-taken', { status: 409, path: 'nationalCode' });
      throw error;
    }
  }
}

function plainOf(act: RequestedAct): Record<string, unknown> {
  return Object.fromEntries(Object.entries(act).filter(([field]) => PLAIN_FIELDS.includes(field)));
}
