import { foldName, type Residence } from '#libs/vocabulary';
import type { Provinces } from '../provinces/provinces.js';
import type { AdminUnits } from './admin-units.js';

const KINDS_OF_UNITS = /^(?:TINH|THANH PHO|TP\.?|QUAN|HUYEN|THI XA|TX\.?|PHUONG|P\.|XA|THI TRAN|TT\.?) /;
const ROMAN: Readonly<Record<string, string>> = { I: '1', II: '2', III: '3', IV: '4', V: '5', VI: '6', VII: '7' };

/** The names of the provinces did not change in the years that lists are from. */
const NAMED_ON = '2021-01-01';

interface UnitNames {
  readonly communes: ReadonlyMap<string, readonly { readonly code: string; readonly district: string }[]>;
  readonly provinces: ReadonlyMap<string, string>;
  readonly own: ReadonlySet<string>;
}

/** Finds the commune or province that a list names, with or without the word for its kind. */
export class ResidencesByName {
  private names: UnitNames | undefined;

  constructor(
    private readonly adminUnits: AdminUnits,
    private readonly provinces: Provinces,
  ) {}

  /** What is not found is kept as text of an unknown residence. */
  residenceOf(commune: string, district: string, province: string): Residence {
    const { communes, provinces, own } = (this.names ??= namesIn(this.adminUnits, this.provinces));
    const text = [commune, district, province].filter((part) => part !== '').join(', ');
    const address = text === '' ? {} : { address: text };
    const key = keyOf(province);
    const provinceCode = own.has(key) ? undefined : provinces.get(key);
    if (provinceCode !== undefined) return { kind: 'outside', provinceCode, ...address };
    if (province !== '' && !own.has(key)) return { kind: 'unknown', ...address };
    const named = communes.get(keyOf(commune)) ?? [];
    const inDistrict = district === '' ? named : named.filter((one) => one.district === keyOf(district));
    const codes = new Set(inDistrict.map(({ code }) => code));
    const [communeCode] = codes;
    return communeCode !== undefined && codes.size === 1
      ? { kind: 'commune', communeCode, ...address }
      : { kind: 'unknown', ...address };
  }
}

function namesIn(adminUnits: AdminUnits, provinces: Provinces): UnitNames {
  const units = adminUnits.list();
  const nameOf = new Map(units.map(({ code, name }) => [code, keyOf(name)]));
  const communes = units.flatMap((unit) =>
    unit.level === 'commune'
      ? [{ key: keyOf(unit.name), code: unit.code, district: nameOf.get(unit.parentCode ?? '') ?? '' }]
      : [],
  );
  return {
    communes: Map.groupBy(communes, ({ key }) => key),
    own: new Set(units.flatMap(({ level, name }) => (level === 'province' ? [keyOf(name)] : []))),
    provinces: new Map(provinces.list(NAMED_ON).map(({ code, name }) => [keyOf(name), code])),
  };
}

function keyOf(name: string): string {
  const bare = foldName(name).replace(KINDS_OF_UNITS, '');
  return ROMAN[bare] ?? bare;
}
