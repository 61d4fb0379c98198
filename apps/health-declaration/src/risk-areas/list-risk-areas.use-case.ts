import { Injectable } from '@nestjs/common';
import { CursorCodec, pageOf, type Page } from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import type { RiskAreasQueryString } from './risk-area.dto.js';
import type { RiskArea } from './risk-area.rules.js';
import { RiskAreasQuery, type RiskAreaChangeRow } from './risk-areas.query.js';

const CHANGES = 'risk-area-changes';

/** The public lists of the register. */
@Injectable()
export class ListRiskAreasUseCase {
  constructor(
    private readonly riskAreas: RiskAreasQuery,
    private readonly cursors: CursorCodec,
    private readonly clock: BusinessClock,
  ) {}

  async list({ kind, code, on, history, limit, cursor }: RiskAreasQueryString): Promise<Page<RiskArea>> {
    const day = history === true ? undefined : (on ?? localDayOf(this.clock.now()));
    const purpose = JSON.stringify(['risk-areas', kind, code, on, history]);
    const [after] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const filter = { kind, code, on: day, after: after === undefined ? undefined : String(after) };
    const found = await this.riskAreas.list({ ...filter, rows: limit + 1 });
    return pageOf(found, limit, ({ id }) => this.cursors.encode(purpose, [id]));
  }

  async changes(limit: number, cursor: string | undefined): Promise<{ rows: RiskAreaChangeRow[]; nextCursor: string }> {
    const [after = '0'] = cursor === undefined ? [] : this.cursors.decode(CHANGES, cursor);
    const rows = await this.riskAreas.changes(String(after), limit);
    return { rows, nextCursor: this.cursors.encode(CHANGES, [rows.at(-1)?.position ?? after]) };
  }
}
