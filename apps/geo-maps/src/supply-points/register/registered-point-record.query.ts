import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { actorCovers, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { ESSENTIAL_GOODS } from '#libs/vocabulary';
import { isOpenAt } from '../open-at.rules.js';
import { stateShown, type ShownAt } from '../point-json.js';
import { shownStock } from '../shown-goods.rules.js';
import { shownDto, statementDto } from '../shown-answers.js';
import { ShownNow } from '../shown-now.js';
import { registeredPointOf } from '../supply-point-answer.dto.js';
import { SUPPLY_POINT_COLUMNS, supplyPointOf, type SupplyPointRow } from '../supply-point-row.js';
import type { SupplyPoint, SupplyPointState } from '../supply-point.js';
import { SupplyStatementStore } from '../supply-statement.store.js';
import type { ShownGoodDto } from '../supply-point-views.dto.js';
import type { RegisteredPointRecord, RegisteredPointVersion } from './registered-point.dto.js';

/** Statements and versions that are told with a point. */
const STATEMENTS_MAX = 50;
const VERSIONS_MAX = 50;

/** What does the register say of one point, what did it say before, and what was said of it by whom? */
@Injectable()
export class RegisteredPointRecordQuery {
  constructor(
    private readonly database: Database,
    private readonly statements: SupplyStatementStore,
    private readonly shown: ShownNow,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 404 for a point outside the actor's areas too; one that is gone for good is answered */
  async read(id: string, actor: Actor): Promise<RegisteredPointRecord> {
    const point = await this.find(id);
    if (!point || !actorCovers(actor, point.communeCode, this.referenceData.adminUnits))
      throw new Refused('supply-point-not-found', { status: 404 });
    const [said, versions] = await Promise.all([this.statements.lastOf(id, STATEMENTS_MAX), this.versionsOf(id)]);
    const now = this.shown.now();
    const state = stateShown(point, now);
    return {
      ...registeredPointOf(point),
      state: shownDto(state),
      stock: stockOf(point, now),
      openNow: isOpenAt(state.value, now.hours.stateAt(point.hours, now.at)),
      statements: said.map((one) => statementDto(one, now)),
      versions,
    };
  }

  private async find(id: string): Promise<SupplyPoint | undefined> {
    const sql = `SELECT ${SUPPLY_POINT_COLUMNS} FROM geo_maps.supply_point p WHERE p.id = $1`;
    const [row] = await this.database.query<SupplyPointRow>(sql, [id]);
    return row && supplyPointOf(row);
  }

  private async versionsOf(id: string): Promise<RegisteredPointVersion[]> {
    const rows = await this.database.query<{ version: number; at: Date; state: SupplyPointState }>(
      `SELECT version, at, state FROM geo_maps.supply_point_version
       WHERE point_id = $1 ORDER BY version DESC LIMIT ${VERSIONS_MAX}`,
      [id],
    );
    return rows.map(({ version, at, state }) => ({
      ...{ ...state, version, at: at.toISOString(), goods: [...state.goods] },
      whoMayCome: state.whoMayCome && { ...state.whoMayCome, hours: state.whoMayCome.hours.map((one) => ({ ...one })) },
    }));
  }
}

function stockOf({ goods, saidOfGoods }: SupplyPoint, { at, rules }: ShownAt): ShownGoodDto[] {
  return ESSENTIAL_GOODS.filter((good) => goods.includes(good) || saidOfGoods[good] !== undefined).map((good) => ({
    good,
    ...shownDto(shownStock(saidOfGoods[good] ?? [], at, rules)),
  }));
}
