import { inGroupsOfFour, type ScanReading } from '#libs/vocabulary';
import { useAreaName } from '../areas/areas';
import { useLanguage, useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import type { Fact } from '../parts/facts';
import { vaccineTexts } from '../test-paper/vaccine.texts';
import { factsOf, type ScanFact } from './scan-facts.rules';
import { scanFieldTexts, scanWordTexts } from './scan-fields.texts';

/** The fields of a reading, named and said in the reader's language. */
export function useFactsInWords(reading: ScanReading): readonly Fact[] {
  const nameOf = useTexts(scanFieldTexts);
  const say = useValueInWords();
  const facts = factsOf(reading);
  const alike = (name: string, until = facts.length): number =>
    facts.slice(0, until).filter((fact) => fact.name === name).length;
  return facts.map((fact, index) => ({
    // Two doses have the same names: a number keeps them apart.
    name: alike(fact.name) > 1 ? `${nameOf(fact.name)} (${alike(fact.name, index + 1)})` : nameOf(fact.name),
    value: say(fact),
  }));
}

function useValueInWords(): (fact: ScanFact) => string {
  const word = useTexts(scanWordTexts);
  const vaccine = useTexts(vaccineTexts);
  const inWords = useTimeInWords();
  const areaName = useAreaName();
  const { language } = useLanguage();
  return ({ value, as }) => {
    switch (as) {
      case 'text':
        return value;
      case 'code':
        return inCode(value);
      case 'day':
        return value.split('-').reverse().join('/');
      case 'instant':
        return inWords(new Date(value));
      case 'area':
        return areaName(value);
      case 'country':
        return countryName(value, language);
      case 'vaccine':
        return value in vaccineTexts ? vaccine(value as keyof typeof vaccineTexts) : value;
      case 'word':
        return value in scanWordTexts ? word(value as keyof typeof scanWordTexts) : value;
    }
  };
}

/** Codes of ours stand in groups, as they are printed. */
const inCode = (value: string): string => {
  const plain = value.replaceAll('-', '');
  return [8, 12, 20].includes(plain.length) && !/^\d+$/.test(plain) ? inGroupsOfFour(plain) : value;
};

function countryName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}
