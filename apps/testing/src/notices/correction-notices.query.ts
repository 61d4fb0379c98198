import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Actor } from '#libs/http';
import type { ReadableSpecimens } from '../readable-specimens.rules.js';
import { FROM_NOTICES, NOTICE_COLUMNS, type CorrectionNotice, type NoticeState } from './correction-notice.js';

export interface NoticeFilter {
  readonly state: NoticeState;
  readonly after?: { readonly openedAt: string; readonly id: string } | undefined;
  readonly rows: number;
}

/** Which corrections have not reached everybody yet? */
@Injectable()
export class CorrectionNoticesQuery {
  constructor(private readonly database: Database) {}

  /** The actor's own, those of its facility, and those about specimens that it may see; the oldest first. */
  list(
    actor: Actor,
    { facility, communes }: ReadableSpecimens,
    { state, after, rows }: NoticeFilter,
  ): Promise<CorrectionNotice[]> {
    return this.database.query<CorrectionNotice>(
      `SELECT ${NOTICE_COLUMNS} ${FROM_NOTICES}
       WHERE ((n.recipient_kind = $1 AND n.recipient_id = $2) OR n.facility_code = $3 OR n.laboratory_code = $3
           OR n.commune_code = ANY($4::text[]) OR n.residence_commune = ANY($4::text[]))
         AND (n.confirmed_at IS NULL) = $5
         AND ($6::timestamptz IS NULL OR (n.opened_at, n.id) > ($6, $7::uuid))
       ORDER BY n.opened_at, n.id LIMIT $8`,
      [actor.kind, actor.id, facility, communes, state === 'open', after?.openedAt ?? null, after?.id ?? null, rows],
    );
  }
}
