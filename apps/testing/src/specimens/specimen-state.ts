import type { SpecimenStrata } from '#libs/contracts';
import type { PersonAssurance, SpecimenKind, SpecimenStatus, TestMethod } from '#libs/vocabulary';

/** A specimen as it stands. Nothing here tells who the person is. */
export interface SpecimenState {
  readonly id: string;
  readonly version: number;
  /** Null once the order was deleted, its time being over. */
  readonly orderId: string | null;
  /** Whose it is; after a merge, the person who was kept. */
  readonly personId: string;
  /** Empty for the platform's own barcodes and for shares. */
  readonly assigner: string;
  readonly barcode: string;
  readonly tube: 'own' | 'share';
  readonly kind: SpecimenKind;
  readonly status: SpecimenStatus;
  readonly facilityCode: string;
  readonly communeCode: string;
  readonly residenceCommune: string | null;
  readonly laboratoryCode: string | null;
  /** Known at the collection only where it is done on the spot. */
  readonly method: TestMethod | null;
  readonly collectedAt: Date;
  readonly dispatchedAt: Date | null;
  readonly receivedAt: Date | null;
  readonly testedAt: Date | null;
  readonly validatedAt: Date | null;
  readonly releasedAt: Date | null;
  readonly heldReason: string | null;
  readonly refusal: string | null;
  readonly replaces: string | null;
  readonly askedAnewAt: Date | null;
  readonly expectedAt: Date;
  readonly dueAt: Date | null;
  readonly overdueStage: string | null;
  /** When that it is late was told; null while it is not. */
  readonly overdueToldAt: Date | null;
  readonly strata: SpecimenStrata;
  /** Of the person who was kept, where people were merged. */
  readonly personRef: string | null;
  readonly assurance: PersonAssurance;
}

/** As columns of `testing.specimen s`, with `FROM_SPECIMENS`; read with `specimenOf`. */
export const SPECIMEN_COLUMNS = `s.id, s.version, s.order_id AS "orderId",
  coalesce(kept.id, p.id) AS "personId", s.assigner, s.barcode, s.tube, s.kind, s.status,
  s.facility_code AS "facilityCode", s.commune_code AS "communeCode", s.residence_commune AS "residenceCommune",
  s.laboratory_code AS "laboratoryCode", s.method, s.collected_at AS "collectedAt", s.dispatched_at AS "dispatchedAt",
  s.received_at AS "receivedAt", s.tested_at AS "testedAt", s.validated_at AS "validatedAt",
  s.released_at AS "releasedAt", s.held_reason AS "heldReason", s.refusal, s.replaces,
  s.asked_anew_at AS "askedAnewAt", s.expected_at AS "expectedAt", s.due_at AS "dueAt",
  s.overdue_stage AS "overdueStage", s.overdue_told_at AS "overdueToldAt", s.strata, coalesce(kept.person_ref, p.person_ref) AS "personRef",
  CASE WHEN coalesce(kept.person_ref, p.person_ref) IS NULL THEN 'none'
    WHEN s.assurance <> 'none' THEN s.assurance
    ELSE coalesce(kept.assurance, p.assurance) END AS assurance`;

export const FROM_SPECIMENS = `FROM testing.specimen s
  JOIN testing.person p ON p.id = s.person_id
  LEFT JOIN testing.person kept ON kept.id = p.merged_into`;

/** `readableSpecimens` as SQL; `facility` and `communes` are the places of its parameters, such as `$1`. */
export function readableSql(facility: string, communes: string): string {
  return `(s.facility_code = ${facility} OR s.laboratory_code = ${facility}
    OR s.commune_code = ANY(${communes}::text[]) OR s.residence_commune = ANY(${communes}::text[]))`;
}
