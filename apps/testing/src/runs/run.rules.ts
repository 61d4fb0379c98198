import type { ResultValue } from '#libs/vocabulary';

export const CONTROLS = ['positive', 'negative', 'internal'] as const;
export type Control = (typeof CONTROLS)[number];

export const PLATES = [96, 384] as const;
export type Plate = (typeof PLATES)[number];

const COLUMNS: Readonly<Record<Plate, number>> = { 96: 12, 384: 24 };
const WELL = /^([A-P])([1-9]\d?)$/;

/** What a control must show, so that its run says anything of the others. */
const EXPECTED: Readonly<Record<Control, ResultValue>> = {
  positive: 'positive',
  negative: 'negative',
  // Of the sample's own gene: it shows that something was there to be found.
  internal: 'positive',
};

/** The place of a well on the plate, row by row from 1; undefined where the plate has no such well. */
export function placeOf(well: string, plate: Plate): number | undefined {
  const [, row = '', column = ''] = WELL.exec(well) ?? [];
  const columns = COLUMNS[plate];
  const rowIndex = row === '' ? -1 : row.charCodeAt(0) - 'A'.charCodeAt(0);
  if (rowIndex < 0 || rowIndex >= plate / columns || Number(column) > columns) return undefined;
  return rowIndex * columns + Number(column);
}

export interface RunFault {
  readonly path: string;
  readonly code: 'well-not-on-plate' | 'well-taken' | 'well-content-expected' | 'controls-missing';
}

export interface PlannedWell {
  readonly well: string;
  readonly barcode?: string | undefined;
  readonly pool?: string | undefined;
  readonly control?: Control | undefined;
}

/** Each well holds one thing, and a run has a positive and a negative control. */
export function faultsOfPlan(wells: readonly PlannedWell[], plate: Plate): RunFault[] {
  const seen = new Set<string>();
  const faults = wells.flatMap(({ well, barcode, pool, control }, index): RunFault[] => {
    const path = `wells[${index}]`;
    if (placeOf(well, plate) === undefined) return [{ path: `${path}.well`, code: 'well-not-on-plate' }];
    if (seen.has(well)) return [{ path: `${path}.well`, code: 'well-taken' }];
    seen.add(well);
    const held = [barcode, pool, control].filter((one) => one !== undefined).length;
    return held === 1 ? [] : [{ path, code: 'well-content-expected' }];
  });
  const has = (wanted: Control): boolean => wells.some(({ control }) => control === wanted);
  const isControlled = has('positive') && has('negative');
  return isControlled ? faults : [...faults, { path: 'wells', code: 'controls-missing' }];
}

export interface ToldWell {
  readonly well: string;
  readonly value: ResultValue;
}

export interface EntryFault {
  readonly path: string;
  readonly code: 'well-unknown' | 'well-told-twice' | 'well-missing';
}

export type RunDecision =
  | { readonly kind: 'faulty'; readonly faults: readonly EntryFault[] }
  | { readonly kind: 'invalid'; readonly failed: readonly string[] }
  | { readonly kind: 'accepted' };

/**
 * Every control must be told, and show what it must: else nothing that the run has shown is believed, and what lay in
 * its wells is tested again. Of a run whose controls are good every well is told once.
 */
export function decideRun(
  planned: readonly { readonly well: string; readonly control: Control | null }[],
  controls: readonly ToldWell[],
  wells: readonly ToldWell[],
): RunDecision {
  const controlWells = new Map(planned.flatMap(({ well, control }) => (control === null ? [] : [[well, control]])));
  const sampleWells = planned.flatMap(({ well, control }) => (control === null ? [well] : []));
  const ofControls = faultsOfTold('controls', controls, [...controlWells.keys()]);
  if (ofControls.length > 0) return { kind: 'faulty', faults: ofControls };
  const failed = controls.flatMap(({ well, value }) => {
    const control = controlWells.get(well);
    return control !== undefined && EXPECTED[control] !== value ? [well] : [];
  });
  if (failed.length > 0) return { kind: 'invalid', failed };
  const ofWells = faultsOfTold('wells', wells, sampleWells);
  return ofWells.length > 0 ? { kind: 'faulty', faults: ofWells } : { kind: 'accepted' };
}

function faultsOfTold(
  list: 'controls' | 'wells',
  told: readonly ToldWell[],
  expected: readonly string[],
): EntryFault[] {
  const wells = told.map(({ well }) => well);
  const wrong = wells.flatMap((well, index): EntryFault[] => {
    const path = `${list}[${index}].well`;
    if (!expected.includes(well)) return [{ path, code: 'well-unknown' }];
    return wells.indexOf(well) < index ? [{ path, code: 'well-told-twice' }] : [];
  });
  const isMissing = expected.some((well) => !wells.includes(well));
  return isMissing ? [...wrong, { path: list, code: 'well-missing' }] : wrong;
}
