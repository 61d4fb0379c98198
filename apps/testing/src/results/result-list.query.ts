import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { ResultValue, TestMethod } from '#libs/vocabulary';
import type { ReadableSpecimens } from '../readable-specimens.rules.js';
import { readableSql } from '../specimens/specimen-state.js';
import type { ResultState } from './given-result.js';
import { RESULT_COLUMNS, type ResultVersion } from './result-state.js';

export interface ResultFilter {
  readonly state: ResultState;
  readonly laboratory?: string | undefined;
  readonly method?: TestMethod | undefined;
  readonly value?: ResultValue | undefined;
}

export interface ListedResultRow extends ResultVersion {
  readonly barcode: string;
  readonly assigner: string;
  readonly collectedAt: Date;
}

/** Which results are in a state, such as those that await the second person? */
@Injectable()
export class ResultListQuery {
  constructor(private readonly database: Database) {}

  /** Of specimens that may be read; the oldest first. */
  list(
    { facility, communes }: ReadableSpecimens,
    { state, laboratory, method, value }: ResultFilter,
    after: { readonly enteredAt: string; readonly id: string } | undefined,
    rows: number,
  ): Promise<ListedResultRow[]> {
    return this.database.query<ListedResultRow>(
      `SELECT ${RESULT_COLUMNS}, s.barcode, s.assigner, s.collected_at AS "collectedAt"
       FROM testing.result r JOIN testing.specimen s ON s.id = r.specimen_id
       WHERE r.state = $3 AND ${readableSql('$1', '$2')}
         AND ($4::text IS NULL OR r.laboratory_code = $4) AND ($5::text IS NULL OR r.method = $5)
         AND ($6::text IS NULL OR r.value = $6)
         AND ($7::timestamptz IS NULL OR (r.entered_at, r.id) > ($7, $8::uuid))
       ORDER BY r.entered_at, r.id LIMIT $9`,
      [
        ...[facility, communes, state, laboratory ?? null, method ?? null, value ?? null],
        ...[after?.enteredAt ?? null, after?.id ?? null, rows],
      ],
    );
  }
}
