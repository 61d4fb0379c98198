import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '#libs/database';
import { answeredBefore, Refused, type Actor, type Answered } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { addDays, localDayOf } from '#libs/vocabulary';
import { LOCKS } from '../advisory-locks.js';
import { TellDoseStatusesUseCase } from '../doses/tell-dose-statuses.use-case.js';
import { FacilitiesOfActor } from '../facilities/facilities-of-actor.js';
import { KeyedRequests } from '../keyed-requests/keyed-requests.js';
import { EXPORT_ROWS_MAX, type ExportDosesBody, type NationalExportAnswer } from './national.dto.js';
import { NationalStore } from './national.store.js';
import { ReadExportUseCase } from './read-export.use-case.js';

const ROUTE = 'POST /v1/doses/national-exports';

export interface ExportDoses {
  readonly body: ExportDosesBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/** Puts the doses that the national platform does not have yet into a file, once each. */
@Injectable()
export class ExportDosesUseCase {
  constructor(
    private readonly requests: KeyedRequests,
    private readonly national: NationalStore,
    private readonly facilities: FacilitiesOfActor,
    private readonly statuses: TellDoseStatusesUseCase,
    private readonly reading: ReadExportUseCase,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 404 for a facility for which the actor does not speak, 400 for a period that ends before it begins */
  async execute({ body, idempotencyKey, actor }: ExportDoses): Promise<Answered<NationalExportAnswer>> {
    const facilities = await this.facilities.codes(actor, body.facility);
    const keyed = { actor, route: ROUTE, key: idempotencyKey, body, lock: LOCKS.nationalExportKeys };
    const made = await this.requests.carryOut(keyed, async (tx, request) => {
      const found = await this.national.findByKeys(tx, request.keys);
      const earlier = answeredBefore(request, found, (one) => one);
      if (earlier) return earlier;
      const { from, to } = this.periodOf(body, tx.recordedAt);
      const { includeRefused = false, limit = EXPORT_ROWS_MAX } = body;
      const { dosesWithColumns } = this.referenceData.vaccination.nationalTemplate.inForce(localDayOf(tx.recordedAt));
      const asked = { facilities, from, to, includeRefused, dosesWithColumns };
      const picked = await this.national.pick(tx, asked, limit + 1);
      const doseIds = picked.slice(0, limit);
      const one = {
        ...{ id: uuidv7(), facilityCode: body.facility ?? actor.facility ?? null, madeAt: tx.recordedAt },
        ...{ madeBy: actor.id, doses: doseIds.length, more: picked.length > limit, made: request.digest },
        withoutColumns: await this.national.countWithoutColumns(tx, asked),
      };
      await this.national.insert(tx, one, doseIds);
      await this.statuses.execute(tx, doseIds);
      const detail = { facilities, from, to, doses: doseIds.length };
      const entry = { actor, action: 'doses.exported', objectKind: 'national-export', objectId: one.id, detail };
      await this.audit.record(tx, entry);
      return { body: one, replayed: false };
    });
    return { ...made, body: await this.reading.answer(made.body) };
  }

  private periodOf({ from, to }: ExportDosesBody, now: Date) {
    const today = localDayOf(now);
    const first = from ?? this.referenceData.vaccination.entry.inForce(today).earliestDay;
    const last = to ?? addDays(today, 1);
    if (last < first) throw new Refused('period-ends-before-it-begins', { status: 400, path: 'to' });
    return { from: first, to: last };
  }
}
