import type { StatedVaccine } from '#libs/vocabulary';
import { defineTexts } from '../language/texts';

const name = (same: string) => ({ vi: same, en: same });

/** By the names on the vaccination papers, which are the same in both languages. */
export const vaccineTexts = defineTexts({
  astrazeneca: name('AstraZeneca'),
  pfizer: name('Pfizer'),
  moderna: name('Moderna'),
  'vero-cell': name('Vero Cell'),
  'sputnik-v': name('Sputnik V'),
  abdala: name('Abdala'),
  janssen: name('Janssen'),
  'hayat-vax': name('Hayat-Vax'),
  unknown: { vi: 'Không rõ', en: 'Not known' },
} satisfies Record<StatedVaccine, { vi: string; en: string }>);
