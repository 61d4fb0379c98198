import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { endOfLocalDay, startOfLocalDay, type DeclarationFormCode } from '#libs/vocabulary';
import type { ReadableArea } from '../readable-area.rules.js';
import type { Outcome } from './declaration.rules.js';
import type { ReviewDecision } from './review.rules.js';

export interface DeclarationRow {
  readonly id: string;
  readonly version: number;
  readonly onBehalf: boolean;
  readonly declaredAt: Date;
  readonly receivedAt: Date;
  readonly residenceCommune: string | null;
  readonly residenceProvince: string | null;
  readonly placeCode: string | null;
  readonly placeCommune: string | null;
  readonly destinationCommune: string | null;
  readonly form: DeclarationFormCode;
  readonly questionnaireVersion: number;
  readonly groupId: string | null;
  readonly ageBand: string;
  readonly outcome: Outcome;
  readonly reasons: string[];
  readonly warnings: string[];
  readonly decision: ReviewDecision | null;
  readonly sealed: Buffer;
}

export interface DeclarationsFilter {
  readonly area: ReadableArea;
  /** Of residents of this commune, at places there, and of trips that lead there. */
  readonly communeCode: string | undefined;
  readonly outcome: Outcome | undefined;
  /** Local days, both inclusive. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Where the page before ended. */
  readonly before: { readonly declaredAt: Date; readonly id: string } | undefined;
  /** Rows to read; one more than the page has says that there is another. */
  readonly rows: number;
}

const COLUMNS = `id, version, on_behalf AS "onBehalf", declared_at AS "declaredAt", received_at AS "receivedAt",
  residence_commune AS "residenceCommune", residence_province AS "residenceProvince", place_code AS "placeCode",
  place_commune AS "placeCommune", destination_commune AS "destinationCommune", form,
  questionnaire_version AS "questionnaireVersion", group_id AS "groupId", age_band AS "ageBand", outcome, reasons, warnings, decision, sealed`;

const IN_AREA = `(residence_commune = ANY($1) OR place_commune = ANY($1) OR destination_commune = ANY($1)
  OR ($2 AND residence_commune IS NULL AND place_commune IS NULL AND destination_commune IS NULL))`;

/** Which declarations are an officer's to look at? The latest first. Personal fields come sealed. */
@Injectable()
export class DeclarationsToReviewQuery {
  constructor(private readonly database: Database) {}

  async find(area: ReadableArea, id: string): Promise<DeclarationRow | undefined> {
    const rows = await this.database.query<DeclarationRow>(
      `SELECT ${COLUMNS} FROM health_declaration.declaration WHERE ${IN_AREA} AND id = $3`,
      [area.communes, area.beyondCommunes, id],
    );
    return rows[0];
  }

  /** Those of a group, in the order in which its members were named. */
  ofGroup(area: ReadableArea, groupId: string, membersMax: number): Promise<DeclarationRow[]> {
    return this.database.query<DeclarationRow>(
      `SELECT ${COLUMNS} FROM health_declaration.declaration
       WHERE ${IN_AREA} AND group_id = $3 ORDER BY member_number LIMIT $4`,
      [area.communes, area.beyondCommunes, groupId, membersMax],
    );
  }

  list({ area, communeCode, outcome, from, to, before, rows }: DeclarationsFilter): Promise<DeclarationRow[]> {
    return this.database.query<DeclarationRow>(
      `SELECT ${COLUMNS} FROM health_declaration.declaration
       WHERE ${IN_AREA}
         AND ($3::text IS NULL OR residence_commune = $3 OR place_commune = $3 OR destination_commune = $3)
         AND ($4::text IS NULL OR outcome = $4)
         AND ($5::timestamptz IS NULL OR declared_at >= $5)
         AND ($6::timestamptz IS NULL OR declared_at < $6)
         AND ($7::timestamptz IS NULL OR (declared_at, id) < ($7, $8::uuid))
       ORDER BY declared_at DESC, id DESC
       LIMIT $9`,
      [
        area.communes,
        area.beyondCommunes,
        communeCode ?? null,
        outcome ?? null,
        from === undefined ? null : startOfLocalDay(from),
        to === undefined ? null : endOfLocalDay(to),
        before?.declaredAt ?? null,
        before?.id ?? null,
        rows,
      ],
    );
  }
}
