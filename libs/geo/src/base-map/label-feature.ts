import { isBaseMapKind, type BaseMapKind } from '#libs/vocabulary';
import type { LocatedUnit } from '../packs/locate-pack.js';
import { propertyOf } from '../packs/name-units.js';
import type { PackFault, PackNote } from '../packs/pack-faults.js';

export interface Labels {
  /** Undefined where the file has none that is known. */
  readonly kind?: BaseMapKind;
  readonly name: string | null;
  readonly ref: string | null;
  readonly faults: readonly PackFault[];
  readonly notes: readonly PackNote[];
}

const NAME_CHARACTERS_MAX = 100;
const REF_CHARACTERS_MAX = 20;
/** Of a kind that is not known, as it is told. */
const FOUND_CHARACTERS_MAX = 40;

/** What a feature says of itself by its properties `kind`, `name` and `ref`; of the three only `kind` must be there. */
export function labelFeature(unit: Pick<LocatedUnit, 'feature' | 'properties'>): Labels {
  const { feature } = unit;
  const kind = kindOf(propertyOf(unit, 'kind'), feature);
  const name = labelOf(propertyOf(unit, 'name'), NAME_CHARACTERS_MAX, { feature, found: 'name' });
  const ref = labelOf(propertyOf(unit, 'ref'), REF_CHARACTERS_MAX, { feature, found: 'ref' });
  return {
    ...{ kind: kind.kind, name: name.text, ref: ref.text },
    faults: [...kind.faults, ...name.faults, ...ref.faults],
    notes: [...name.notes, ...ref.notes],
  };
}

function kindOf(value: unknown, feature: number): { kind?: BaseMapKind; faults: PackFault[] } {
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') return { faults: [{ code: 'kind-missing', feature, expected: 'kind' }] };
  if (isBaseMapKind(text)) return { kind: text, faults: [] };
  return { faults: [{ code: 'kind-unknown', feature, found: text.slice(0, FOUND_CHARACTERS_MAX) }] };
}

interface Label {
  readonly text: string | null;
  readonly faults: readonly PackFault[];
  readonly notes: readonly PackNote[];
}

/** A table may keep the number of a road as a number. */
function labelOf(value: unknown, max: number, place: { feature: number; found: string }): Label {
  if (value === undefined || value === null) return { text: null, faults: [], notes: [] };
  if (typeof value !== 'string' && typeof value !== 'number')
    return { text: null, faults: [{ code: 'label-malformed', ...place }], notes: [] };
  const text = String(value)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  if (text.length <= max) return { text: text === '' ? null : text, faults: [], notes: [] };
  const cut = text.slice(0, max).toWellFormed().trim();
  return { text: cut, faults: [], notes: [{ code: 'label-shortened', ...place, expected: max }] };
}
