import type { Language } from '#libs/http';
import type { ReferenceData } from '#libs/reference-data';
import { COUNTRY_CODES, type PointKind } from '#libs/vocabulary';
import { PLAIN_WORDS } from './plain-words.js';

export interface AreaGroup {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

const VIETNAM = 'VN';

/** Communes under their districts, other provinces, other countries: as far as a question takes them. */
export function areasToChoose(
  { adminUnits, provinces }: ReferenceData,
  kinds: readonly PointKind[],
  language: Language,
  onDay: string,
): AreaGroup[] {
  const words = PLAIN_WORDS[language];
  const others = provinces.list(onDay).filter(({ code }) => !adminUnits.find(code, onDay));
  const groups: Record<PointKind, () => AreaGroup[]> = {
    commune: () =>
      adminUnits.list({ level: 'district', on: onDay }).map(({ code, name }) => ({
        label: name,
        options: adminUnits.communesOf(code, onDay).map((unit) => ({ value: unit.code, label: unit.name })),
      })),
    province: () => [
      { label: words.otherProvinces, options: others.map(({ code, name }) => ({ value: code, label: name })) },
    ],
    country: () => [
      { label: words.countries, options: countriesToChoose(language).filter(({ value }) => value !== VIETNAM) },
    ],
  };
  return (['commune', 'province', 'country'] as const)
    .filter((kind) => kinds.includes(kind))
    .flatMap((kind) => groups[kind]());
}

/** By their names in the reader's language, in the order of its letters. */
export function countriesToChoose(language: Language): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return [...COUNTRY_CODES]
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}
