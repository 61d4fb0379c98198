import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { CursorCodec, pageOf, type Actor } from '#libs/http';
import { lotAnswerOf, lotResultOf, movementAnswerOf } from './lot-answers.js';
import type { LotResultsPage, LotResultsQuery, LotsFilterQuery, LotsPage, ShownLot } from './lot.dto.js';
import { LotsQuery } from './lots.query.js';
import { ReagentLotStore } from './reagent-lot.store.js';
import { ResultsOfLotQuery } from './results-of-lot.query.js';

/** The movements that a lot is shown with. */
const MOVEMENTS_SHOWN = 200;

/** Lots with what is left of them, and the results that were made with one, which are written down as read. */
@Injectable()
export class ReadLotsUseCase {
  constructor(
    private readonly database: Database,
    private readonly lots: LotsQuery,
    private readonly store: ReagentLotStore,
    private readonly results: ResultsOfLotQuery,
    private readonly cursors: CursorCodec,
    private readonly audit: AuditLog,
  ) {}

  async list({ limit, cursor, laboratory, recalled }: LotsFilterQuery, actor: Actor): Promise<LotsPage> {
    const purpose = JSON.stringify(['reagent-lots', actor.id, laboratory, recalled]);
    const afterId = this.positionOf(purpose, cursor);
    const found = await this.lots.list(actor, { laboratoryCode: laboratory, recalled, afterId, rows: limit + 1 });
    const { items, nextCursor } = pageOf(found, limit, ({ id }) => this.cursors.encode(purpose, [id]));
    return { items: items.map(lotAnswerOf), nextCursor };
  }

  /** @throws Refused 404 */
  async show(code: string, laboratory: string | undefined, actor: Actor): Promise<ShownLot> {
    const lot = await this.lots.findFor(actor, code, laboratory, this.database);
    const movements = await this.store.listMovements(this.database, lot.id, MOVEMENTS_SHOWN);
    return { ...lotAnswerOf(lot), movements: movements.map(movementAnswerOf) };
  }

  /** @throws Refused 404 */
  async resultsOf(code: string, { limit, cursor, laboratory }: LotResultsQuery, actor: Actor): Promise<LotResultsPage> {
    const purpose = JSON.stringify(['lot-results', actor.id, code, laboratory]);
    const afterId = this.positionOf(purpose, cursor);
    return this.database.transaction(async (tx) => {
      const lot = await this.lots.findFor(actor, code, laboratory, tx);
      const found = await this.results.list(tx, lot, afterId, limit + 1);
      const { items, nextCursor } = pageOf(found, limit, ({ id }) => this.cursors.encode(purpose, [id]));
      const detail = { lotCode: lot.code };
      await this.audit.recordAll(
        tx,
        items.flatMap(({ specimenId, version: resultVersion }) =>
          specimenId === null
            ? []
            : [
                {
                  ...{ actor, action: 'result.read', objectKind: 'specimen', objectId: specimenId },
                  detail: { resultVersion, ...detail },
                },
              ],
        ),
      );
      return { items: items.map(lotResultOf), nextCursor };
    });
  }

  private positionOf(purpose: string, cursor: string | undefined): string | undefined {
    return cursor === undefined ? undefined : String(this.cursors.decode(purpose, cursor)[0]);
  }
}
