import { useMemo } from 'react';
import { COUNTRY_CODES, foldName } from '#libs/vocabulary';
import { useLanguage } from '../language/language';
import type { Option } from '../parts/options';

/** All countries in the reader's language, Vietnam first. */
export function useCountries(): readonly Option[] {
  const { language } = useLanguage();
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'region' });
    const countries = [...COUNTRY_CODES].map((value) => ({ value, label: names.of(value) ?? value }));
    const rank = ({ value, label }: Option): string => (value === 'VN' ? '' : foldName(label));
    return countries.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  }, [language]);
}
