export const STOCK_MOVEMENTS = [
  'receipt',
  'transfer',
  'arrival',
  'thaw',
  'opening',
  'overfill',
  'use',
  'wastage',
  'destruction',
  'return',
  'count',
] as const;
export type StockMovementKind = (typeof STOCK_MOVEMENTS)[number];

/** What is left of a lot at a point. */
export interface StockState {
  readonly vials: number;
  /** Of the closed vials. */
  readonly thawedVials: number;
  readonly openMicrolitres: number;
}

export const EMPTY_STOCK: StockState = { vials: 0, thawedVials: 0, openMicrolitres: 0 };

export interface StockChange {
  readonly vials: number;
  readonly thawedVials: number;
  readonly openMicrolitres: number;
}

/** What somebody says that has happened. */
export interface StockAct {
  readonly kind: StockMovementKind;
  readonly vials?: number | undefined;
  /** Of the vials that arrive. */
  readonly thawedVials?: number | undefined;
  readonly doses?: number | undefined;
  readonly microlitres?: number | undefined;
}

export interface VialMeasures {
  readonly dosesPerVial: number;
  readonly vialMicrolitres: number;
}

export type StockRefusal =
  'vials-missing' | 'doses-missing' | 'stock-too-small' | 'open-stock-too-small' | 'thawed-before' | 'stock-too-large';

export type Moved =
  | { readonly ok: true; readonly change: StockChange; readonly after: StockState }
  | { readonly ok: false; readonly code: StockRefusal; readonly path: string };

/** More than a province has; keeps every sum far below what the database can hold. */
export const VIALS_MAX = 10_000_000;

/** What one dose takes of an open vial. Fractions of a microlitre stay in the vial. */
export function doseMicrolitres({ dosesPerVial, vialMicrolitres }: VialMeasures): number {
  return Math.floor(vialMicrolitres / dosesPerVial);
}

/** Too little for a dose is nothing. */
export function isEmpty({ vials, openMicrolitres }: StockState, measures: VialMeasures): boolean {
  return vials === 0 && openMicrolitres < doseMicrolitres(measures);
}

/** The stock after an act, or why there cannot be such an act: no stock is ever negative. Thawed vials go first. */
export function move(state: StockState, act: StockAct, measures: VialMeasures): Moved {
  const change = changeOf(state, act, measures);
  if ('code' in change) return { ok: false, ...change };
  const after = {
    vials: state.vials + change.vials,
    thawedVials: state.thawedVials + change.thawedVials,
    openMicrolitres: state.openMicrolitres + change.openMicrolitres,
  };
  if (after.vials < 0) return { ok: false, code: 'stock-too-small', path: 'vials' };
  if (after.vials > VIALS_MAX) return { ok: false, code: 'stock-too-large', path: 'vials' };
  if (after.thawedVials > after.vials) return { ok: false, code: 'thawed-before', path: 'vials' };
  if (after.openMicrolitres < 0) return { ok: false, code: 'open-stock-too-small', path: pathOf(act) };
  return { ok: true, change, after };
}

type Fault = { readonly code: StockRefusal; readonly path: string };

function changeOf(state: StockState, act: StockAct, measures: VialMeasures): StockChange | Fault {
  const { kind, vials } = act;
  if (kind === 'overfill' || kind === 'wastage' || (kind === 'use' && vials === undefined))
    return openChange(kind === 'overfill' ? 1 : -1, act, measures);
  if (vials === undefined || (vials === 0 && kind !== 'count' && kind !== 'arrival'))
    return { code: 'vials-missing', path: 'vials' };
  if (kind === 'count') return countedChange(state, act, vials, measures);
  if (kind === 'receipt') return { vials, thawedVials: 0, openMicrolitres: 0 };
  if (kind === 'arrival') return { vials, thawedVials: Math.min(act.thawedVials ?? 0, vials), openMicrolitres: 0 };
  if (kind === 'thaw') return { vials: 0, thawedVials: vials, openMicrolitres: 0 };
  const opened = kind === 'opening' ? vials * measures.vialMicrolitres : 0;
  return { vials: -vials, thawedVials: -Math.min(state.thawedVials, vials), openMicrolitres: opened };
}

function openChange(sign: 1 | -1, act: StockAct, measures: VialMeasures): StockChange | Fault {
  const microlitres = microlitresOf(act, measures);
  if (microlitres === undefined || microlitres === 0) return { code: 'doses-missing', path: 'doses' };
  return { vials: 0, thawedVials: 0, openMicrolitres: sign * microlitres };
}

/** What was not said to be in open vials was not found there. */
function countedChange(state: StockState, act: StockAct, vials: number, measures: VialMeasures): StockChange {
  return {
    vials: vials - state.vials,
    thawedVials: Math.min(state.thawedVials, vials) - state.thawedVials,
    openMicrolitres: (microlitresOf(act, measures) ?? 0) - state.openMicrolitres,
  };
}

function microlitresOf({ doses, microlitres }: StockAct, measures: VialMeasures): number | undefined {
  return microlitres ?? (doses === undefined ? undefined : doses * doseMicrolitres(measures));
}

function pathOf({ microlitres }: StockAct): string {
  return microlitres === undefined ? 'doses' : 'microlitres';
}

/** Since when a lot is at a point, and on which day the last of it went. */
export interface Presence {
  readonly hereSince: string | null;
  readonly goneSince: string | null;
}

/** What is entered later may have happened before: the lot was here from the earliest day on. */
export function presenceAfter({ hereSince, goneSince }: Presence, empty: boolean, day: string): Presence {
  if (empty) return { hereSince, goneSince: goneSince !== null && goneSince > day ? goneSince : day };
  return { hereSince: hereSince !== null && hereSince < day ? hereSince : day, goneSince: null };
}

const NEEDS_REASON: ReadonlySet<StockMovementKind> = new Set(['wastage', 'destruction', 'return']);

/** What goes for another reason than a dose is told, and so is every difference. */
export function needsReason(kind: StockMovementKind, change: StockChange, sentVials?: number): boolean {
  if (kind === 'arrival') return change.vials !== sentVials;
  if (kind === 'count') return change.vials !== 0 || change.openMicrolitres !== 0;
  return NEEDS_REASON.has(kind);
}

const USES: ReadonlySet<StockMovementKind> = new Set(['transfer', 'thaw', 'opening', 'overfill', 'use']);

export interface LotToMove {
  readonly expiresOn: string;
  readonly recalledAt: Date | null;
  /** Since when the lot is in quarantine at the point. */
  readonly quarantinedAt: Date | null;
}

/** Why vials of the lot may not go to people, or to where people are. What was done before is still entered. */
export function refusalOfUse(
  kind: StockMovementKind,
  { expiresOn, recalledAt, quarantinedAt }: LotToMove,
  { at, day }: { readonly at: Date; readonly day: string },
): 'lot-recalled' | 'lot-quarantined' | 'lot-expired' | undefined {
  if (!USES.has(kind)) return undefined;
  if (recalledAt !== null && at >= recalledAt) return 'lot-recalled';
  if (quarantinedAt !== null && at >= quarantinedAt) return 'lot-quarantined';
  return day > expiresOn ? 'lot-expired' : undefined;
}
