import type { Facility } from '#libs/facility-register';
import type { Language } from '#libs/http';
import type { Option } from '#libs/pages';
import type { ReferenceData } from '#libs/reference-data';
import type { LocalDay } from '#libs/vocabulary';

/** Every commune of the province with its district. */
export function communeChoices({ adminUnits }: ReferenceData, today: LocalDay): Option[] {
  return adminUnits
    .list({ level: 'district', on: today })
    .flatMap((district) =>
      adminUnits
        .communesOf(district.code, today)
        .map(({ code, name }) => ({ value: code, label: `${name}, ${district.name}` })),
    );
}

export function vaccineChoices({ vaccination }: ReferenceData, language: Language): Option[] {
  return vaccination.vaccines.map(({ code, name }) => ({ value: code, label: name[language] }));
}

/** In the order of their names. */
export function facilityChoices(facilities: readonly Facility[]): Option[] {
  const named = [...facilities].sort((a, b) => a.name.localeCompare(b.name, 'vi') || (a.code < b.code ? -1 : 1));
  return named.map(({ code, name }) => ({ value: code, label: name }));
}
