import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { readableSpecimens } from '../readable-specimens.rules.js';
import { FROM_SPECIMENS, SPECIMEN_COLUMNS, type SpecimenState } from '../specimens/specimen-state.js';
import type { ReadSearch } from './read-search.js';

export interface FoundSpecimen extends SpecimenState {
  readonly updatedAt: Date;
}

/** When anything of the specimen or its result last happened. */
const UPDATED = `greatest(s.collected_at, s.dispatched_at, s.received_at, s.tested_at, s.validated_at, s.released_at,
  (SELECT max(r.released_at) FROM testing.result r WHERE r.specimen_id = s.id))`;
/** Only what was released is told to other systems. */
const HAS_RESULT = `EXISTS (SELECT FROM testing.result r WHERE r.specimen_id = s.id AND r.state IN ('released', 'withdrawn'))`;
const STATUS_OF_RESULT = `(SELECT CASE WHEN r.state = 'withdrawn' THEN 'entered-in-error'
    WHEN r.kind = 'amendment' THEN 'corrected' ELSE 'final' END
  FROM testing.result r WHERE r.specimen_id = s.id AND r.state IN ('released', 'withdrawn')
  ORDER BY r.version DESC LIMIT 1)`;
const STATUS_OF_SPECIMEN = `CASE WHEN s.status = 'refused' THEN 'unsatisfactory' WHEN s.status = 'lost' THEN 'unavailable'
  ELSE 'available' END`;
const STATUS_OF_ORDER = `CASE WHEN s.status = 'released' THEN 'completed'
  WHEN s.status IN ('refused', 'lost') THEN 'revoked' ELSE 'active' END`;

/** Which specimens, and with them people, orders and results, does another system ask for? Only those it may see. */
@Injectable()
export class ExchangedRecordsQuery {
  constructor(
    private readonly database: Database,
    private readonly referenceData: ReferenceData,
  ) {}

  /** The newest first; one more than asked for tells that there are more. */
  async search(actor: Actor, search: ReadSearch, limit: number): Promise<FoundSpecimen[]> {
    const reach = readableSpecimens(actor, this.referenceData.adminUnits);
    const isResult = search.type === 'DiagnosticReport' || search.type === 'Observation';
    const status = isResult
      ? STATUS_OF_RESULT
      : search.type === 'ServiceRequest'
        ? STATUS_OF_ORDER
        : STATUS_OF_SPECIMEN;
    const idColumn =
      search.type === 'Patient' ? 'coalesce(kept.id, p.id)' : search.type === 'ServiceRequest' ? 's.order_id' : 's.id';
    const { id, identifier, status: asked, date, updated, after } = search;
    return this.database.query<FoundSpecimen>(
      `SELECT ${SPECIMEN_COLUMNS}, ${UPDATED} AS "updatedAt" ${FROM_SPECIMENS}
       WHERE (s.facility_code = $1 OR s.laboratory_code = $1 OR s.commune_code = ANY($2::text[])
           OR s.residence_commune = ANY($2::text[]))
         AND ($3::uuid IS NULL OR ${idColumn} = $3::uuid)
         AND ($4::text IS NULL OR s.barcode = $4) AND ($5::text IS NULL OR s.assigner = $5)
         AND ($6::text[] IS NULL OR ${status} = ANY($6::text[]))
         AND ($7::timestamptz IS NULL OR s.collected_at >= $7) AND ($8::timestamptz IS NULL OR s.collected_at < $8)
         AND ($9::timestamptz IS NULL OR ${UPDATED} >= $9) AND ($10::timestamptz IS NULL OR ${UPDATED} < $10)
         AND ($11::timestamptz IS NULL OR (s.collected_at, s.id) < ($11::timestamptz, $12::uuid))
         ${isResult ? `AND ${HAS_RESULT}` : 'AND s.order_id IS NOT NULL'}
       ORDER BY s.collected_at DESC, s.id DESC LIMIT $13`,
      [
        ...[reach.facility, reach.communes, id ?? null, identifier?.value ?? null, identifier?.assigner ?? null],
        ...[asked ?? null, date?.from ?? null, date?.before ?? null, updated?.from ?? null, updated?.before ?? null],
        ...[after?.[0] ?? null, after?.[1] ?? null, limit],
      ],
    );
  }
}
