import { Refused, type Actor } from '#libs/http';
import type { TestMethod } from '#libs/vocabulary';
import type { AssignedNumber } from '../barcodes/number-on-tube.js';
import { POOL_CODE } from '../pools/pool-code.rules.js';
import { POOL_METHODS, type PoolMethod } from '../pools/pool.rules.js';
import type { FieldPoolToForm } from '../pools/form-field-pools.use-case.js';
import type { NamedSpecimen } from '../specimens/specimen-to-collect.js';
import type { ReadRow } from './read-row.js';

/** A tube with one person's specimen. */
export interface SingleTube {
  readonly kind: 'single';
  readonly item: NamedSpecimen;
}

/** A tube with the specimens of several people. */
export interface PooledTube {
  readonly kind: 'pool';
  readonly pool: FieldPoolToForm;
  /** As it stands in the row: the code of a pool that was not formed by a row. */
  readonly barcode: string;
  readonly facilityCode: string;
}

export type TubeOfRow = SingleTube | PooledTube;

/** Where a list does not say by which method a pool was to be tested. */
const POOLED_BY: PoolMethod = 'rt-pcr';

/** Who has collected what a row is about. */
export function collectorOf(row: ReadRow, actor: Actor): string {
  return row.facilityCode ?? actor.facility ?? '';
}

/** What a row asks to be taken in, as one of the past. @throws Refused */
export function tubeOfRow(row: ReadRow, number: AssignedNumber, actor: Actor): TubeOfRow {
  const { barcode, kind, collectedAt, reason, priority, placeKind, people } = row;
  const facilityCode = collectorOf(row, actor);
  const { assigner, value } = number;
  const said = { kind, collectedAt, reason, priority, placeKind, facilityCode, actor, isHistorical: true };
  if (!row.isPool) {
    const [person] = people;
    if (!person) throw new Refused('missing', { status: 400, path: 'ho_va_ten' });
    return { kind: 'single', item: { ...said, person, barcode: number, tube: 'own' } };
  }
  const method = poolMethodOf(row.method);
  const code = assigner === '' ? value : `${assigner}:${value}`;
  if (!POOL_CODE.test(code)) throw new Refused('pool-code-malformed', { status: 400, path: 'ma_xn' });
  const shares = people.map((person) => ({ ...said, person, ...(method === 'rapid-antigen' && { method }) }));
  return { kind: 'pool', pool: { code, method, people: shares, actor }, barcode, facilityCode };
}

/** Names the same tube in every row that is about it. */
export function keyOfTube(tube: TubeOfRow): string {
  if (tube.kind === 'pool') return `pool ${tube.pool.code}`;
  const { assigner, value } = tube.item.barcode;
  return `${assigner} ${value}`;
}

function poolMethodOf(method: TestMethod = POOLED_BY): PoolMethod {
  const found = POOL_METHODS.find((one) => one === method);
  if (found === undefined) throw new Refused('method-not-pooled', { status: 400, path: 'ky_thuat_xn' });
  return found;
}

export function collectedAtOf(tube: TubeOfRow): Date {
  if (tube.kind === 'single') return tube.item.collectedAt;
  const [first] = tube.pool.people;
  if (!first) throw new Error('A pool has people');
  return first.collectedAt;
}
