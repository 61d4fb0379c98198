import { useAreaName } from '../areas/areas';
import { useOwnHamlets } from '../areas/own-areas';
import { covidMapTexts } from '../covid-map/covid-map.texts';
import { useTexts } from '../language/language';
import { useMomentInWords } from '../maps/use-moment-in-words';
import type { ListedZone } from './zone';

type Told = Pick<ListedZone, 'kind' | 'directive' | 'areaCodes' | 'from' | 'to'>;

/** What a zone is, in the words that citizens read. */
export function useZoneWords() {
  const t = useTexts(covidMapTexts);
  const areaName = useAreaName();
  const inWords = useMomentInWords();
  const hamlets = new Map(useOwnHamlets().map(({ code, name, communeCode }) => [code, { name, communeCode }]));
  const nameOf = (code: string): string => {
    const hamlet = hamlets.get(code);
    return hamlet === undefined ? areaName(code) : `${hamlet.name}, ${areaName(hamlet.communeCode)}`;
  };
  return {
    kindOf: ({ kind, directive }: Pick<Told, 'kind' | 'directive'>): string =>
      directive === null ? t(kind) : `${t(kind)}, ${t(directive)}`,
    nameOf,
    areasOf: ({ areaCodes }: Pick<Told, 'areaCodes'>): string => areaCodes.map(nameOf).join('; '),
    periodOf: ({ from, to }: Pick<Told, 'from' | 'to'>): string =>
      to === null ? t('periodOpen', { from: inWords(from) }) : t('period', { from: inWords(from), to: inWords(to) }),
  };
}
