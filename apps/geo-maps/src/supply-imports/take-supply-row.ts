import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '#libs/database';
import { Refused, type Actor, type FieldFault, type ImportCells } from '#libs/http';
import type { SupplyPointState } from '../supply-points/supply-point.js';
import { SupplyRegister } from '../supply-points/supply-register.js';
import type { ListedPoints } from './listed-points.js';
import { stateAfterRow } from './listed-state.js';
import { matchedPoint, type AlikePoint } from './matched-point.js';
import { readSupplyRow, type SupplyListReference, type SupplyPointDraft } from './read-supply-row.js';
import { SupplyListRowStore, type DecidedSupplyRow } from './supply-list-row.store.js';

/** Where a surer place is kept, nothing is to be said of the one that the row would have had. */
const isPlacedBy = ({ located, place }: SupplyPointDraft, { located: by, latitude }: SupplyPointState): boolean =>
  located === by && (place?.latitude ?? null) === latitude;

/** Which list a row stands in, for whom it is taken in, and where it goes. */
export interface ListOfRow {
  readonly importId: string;
  readonly actor: Actor;
  readonly reference: SupplyListReference;
  readonly points: ListedPoints;
  /** Of a row that was refused once and came back mended. */
  readonly rowId: string | undefined;
}

/** Takes in one row of a list: enters a point, changes the one it speaks of, or finds nothing new in it. */
@Injectable()
export class TakeSupplyRow {
  constructor(
    private readonly register: SupplyRegister,
    private readonly rows: SupplyListRowStore,
  ) {}

  /** @throws Refused with every fault of the row; it leaves no trace then */
  async execute(tx: Tx, cells: ImportCells, list: ListOfRow): Promise<DecidedSupplyRow> {
    const read = readSupplyRow(cells, list.reference);
    if (!read.ok) throw new Refused(read.faults[0]?.code ?? 'missing', { errors: read.faults });
    const draft = read.value;
    if (!this.register.covers(list.actor, draft)) throw new Refused('supply-point-not-in-area', { path: 'xa' });
    const { point, told } = await this.pointOf(tx, draft, list);
    const state = stateAfterRow(point?.state, draft);
    const warnings = read.warnings.filter(({ code }) => !code.startsWith('place-') || isPlacedBy(draft, state));
    if (point === undefined) {
      const pointId = await list.points.enter(tx, state, list.actor);
      return { outcome: 'created', pointId, state, told: [...warnings, ...told] };
    }
    const isKnown = isDeepStrictEqual(point.state, state);
    const earlier = await this.rows.lastStateOf(tx, list.importId, point.id);
    if (earlier !== undefined && !isKnown) throw new Refused('listed-twice-otherwise', { path: 'ten_diem' });
    const twice: FieldFault[] = earlier === undefined ? [] : [{ path: 'ten_diem', code: 'listed-twice' }];
    if (!isKnown) await list.points.change(tx, point.id, state, list.actor);
    return {
      ...{ outcome: isKnown ? 'unchanged' : 'changed', pointId: point.id, state },
      told: [...warnings, ...told, ...twice],
    };
  }

  private async pointOf(
    tx: Tx,
    draft: SupplyPointDraft,
    { points, rowId, actor }: ListOfRow,
  ): Promise<{ readonly point: AlikePoint | undefined; readonly told: readonly FieldFault[] }> {
    const origin = rowId === undefined ? undefined : await this.rows.pointOfOrigin(tx, rowId);
    if (origin !== undefined) return { point: await points.load(tx, origin, actor), told: [] };
    const match = matchedPoint(draft, await points.alike(tx, draft));
    if (match.kind === 'ambiguous') throw new Refused('supply-point-ambiguous', { path: 'duong' });
    if (match.kind === 'one') return { point: match.point, told: [] };
    return { point: undefined, told: match.hasNamesakes ? [{ path: 'ten_diem', code: 'name-known-elsewhere' }] : [] };
  }
}
