import type { Birth } from '#libs/vocabulary';

/** As precise as it is known: `29/02/1984` or `1984` for people, `1984-02-29` or `1984` for machines. */
export function shownBirth(birth: Birth | null, form: 'local' | 'iso'): string {
  if (birth === null) return '–';
  if (birth.precision === 'year') return String(birth.year);
  return form === 'iso' ? birth.date : birth.date.split('-').reverse().join('/');
}
