import type { Question } from '#libs/vocabulary';
import { useAreaName } from '../areas/areas';
import { useCountries } from '../areas/countries';
import { useSentence, useTexts } from '../language/language';
import type { TypedDate } from '../parts/date-field';
import { declareTexts } from './declare.texts';
import { NONE_OF_THEM } from './read-answer.rules';
import {
  type TypedAnswer,
  type TypedDocument,
  type TypedItinerary,
  type TypedPoint,
  type TypedResidence,
} from './typed-answer';

/** Says an answer as a reader would: names in place of codes, days in their usual order. */
export function useAnswerInWords(): (question: Question, typed: TypedAnswer | undefined) => string {
  const t = useTexts(declareTexts);
  const say = useSentence();
  const areaName = useAreaName();
  const countries = new Map(useCountries().map(({ value, label }) => [value, label]));
  const pointWords = ({ kind, code, text }: TypedPoint): string =>
    joined([text, kind === 'country' ? countries.get(code) : areaName(code)]);
  const labelOf = (question: Question, value: string): string => {
    if (value === NONE_OF_THEM) return t('none');
    const found = 'values' in question ? question.values.find((one) => one.value === value) : undefined;
    return found === undefined ? value : say(found.label);
  };
  const words = (question: Question, typed: TypedAnswer): string => {
    switch (question.kind) {
      case 'yes-no':
        return t(typed === true ? 'yes' : 'no');
      case 'choice':
        return labelOf(question, typed as string);
      case 'many-choices':
        return (typed as readonly string[]).map((value) => labelOf(question, value)).join(', ');
      case 'birth':
      case 'date':
        return dateWords(typed as TypedDate);
      case 'country':
        return countries.get(typed as string) ?? '';
      case 'commune':
      case 'province':
        return areaName(typed as string);
      case 'document':
        return documentWords(typed as TypedDocument, (kind) => t(kind));
      case 'residence':
        return residenceWords(typed as TypedResidence, areaName);
      case 'itinerary':
        return tripWords(typed as TypedItinerary, pointWords);
      default:
        return typed as string;
    }
  };
  return (question, typed) => (typed === undefined ? '' : words(question, typed)) || t('notAnswered');
}

const joined = (parts: readonly (string | undefined)[]): string => parts.filter((part) => part).join(', ');

const dateWords = ({ day, month, year }: TypedDate): string => [day, month, year].filter((part) => part).join('/');

const documentWords = (
  { kind, number }: TypedDocument,
  nameOf: (kind: Exclude<TypedDocument['kind'], ''>) => string,
): string => (kind === '' || number === '' ? '' : `${nameOf(kind)}: ${number}`);

function residenceWords(
  { where, communeCode, provinceCode, address }: TypedResidence,
  areaName: (code: string) => string,
) {
  const code = where === 'here' ? communeCode : provinceCode;
  return joined([address, code === '' ? undefined : areaName(code)]);
}

const tripWords = ({ origin, destination, stops }: TypedItinerary, pointWords: (point: TypedPoint) => string): string =>
  [origin, ...stops.filter(({ code }) => code !== ''), destination].map(pointWords).join(' → ');
