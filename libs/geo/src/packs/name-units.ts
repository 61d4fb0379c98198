import type { PackFault, PackNote } from './pack-faults.js';
import type { LocatedUnit } from './locate-pack.js';
import type { RegisteredUnit } from './register.js';

/** By what features are told apart. */
export interface UnitProperties {
  /** `code` unless told. Capitals and small letters are the same, as tables know capitals only. */
  readonly code?: string;
  /** `name` unless told; need not be there. */
  readonly name?: string;
}

export interface NamedUnit extends LocatedUnit {
  readonly code: string;
  readonly name?: string;
}

export interface NamedPack {
  readonly units: readonly NamedUnit[];
  readonly faults: readonly PackFault[];
  readonly notes: readonly PackNote[];
}

const NAME_CHARACTERS_MAX = 100;
const CODE_CHARACTERS_MAX = 20;

/** Gives each feature the code of its unit, and compares the codes with the register. */
export function nameUnits(
  located: readonly LocatedUnit[],
  register: readonly RegisteredUnit[],
  { code: codeProperty = 'code', name: nameProperty = 'name' }: UnitProperties = {},
): NamedPack {
  const known = new Set(register.map(({ code }) => code));
  const faults: PackFault[] = [];
  const notes: PackNote[] = [];
  const byCode = new Map<string, NamedUnit>();
  for (const unit of located) {
    const value = propertyOf(unit, codeProperty);
    const code = codeOf(value, known);
    const place = { unit: code, feature: unit.feature };
    if (code === undefined) faults.push({ code: 'code-missing', feature: unit.feature, expected: codeProperty });
    else if (byCode.has(code)) faults.push({ code: 'code-twice', ...place, found: byCode.get(code)?.feature });
    else if (!known.has(code)) faults.push({ code: 'code-unknown', ...place });
    if (code === undefined || byCode.has(code)) continue;
    if (typeof value === 'number') notes.push({ code: 'code-was-number', ...place });
    byCode.set(code, { ...unit, code, name: nameOf(propertyOf(unit, nameProperty)) });
  }
  const missing = register.filter(({ code }) => !byCode.has(code));
  faults.push(...missing.map(({ code }): PackFault => ({ code: 'unit-missing', unit: code })));
  return { units: [...byCode.values()], faults, notes };
}

/** Capitals and small letters are the same. */
export function propertyOf({ properties }: Pick<LocatedUnit, 'properties'>, name: string): unknown {
  if (Object.hasOwn(properties, name)) return properties[name];
  const other = Object.keys(properties).find((key) => key.toLowerCase() === name.toLowerCase());
  return other === undefined ? undefined : properties[other];
}

/** A table that keeps codes as numbers has lost the zeros before them. */
function codeOf(value: unknown, known: ReadonlySet<string>): string | undefined {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || value < 0) return undefined;
    const digits = String(value);
    return known.has(digits) ? digits : ([...known].find((code) => code.replace(/^0+/, '') === digits) ?? digits);
  }
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' || text.length > CODE_CHARACTERS_MAX ? undefined : text;
}

function nameOf(value: unknown): string | undefined {
  const text =
    typeof value === 'string' ? value.normalize('NFC').trim().slice(0, NAME_CHARACTERS_MAX).toWellFormed() : '';
  return text === '' ? undefined : text;
}
