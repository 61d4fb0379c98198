import type { Feature } from 'geojson';
import { useLanguage, useTexts } from '../language/language';
import { useMomentInWords } from '../maps/use-moment-in-words';
import { covidMapTexts } from './covid-map.texts';

/** What the layer tells of the places of a quarantine facility; null where it is not known. */
interface PlacesTold {
  readonly capacity: number | null;
  readonly occupied: number | null;
  readonly free: number | null;
  readonly overfull: boolean;
  readonly asOf: string | null;
  readonly outdated: boolean;
}

/** How many places there are, how many people, and what is free; what is not known is said so. */
export function QuarantinePlaces({ properties }: { readonly properties: NonNullable<Feature['properties']> }) {
  const t = useTexts(covidMapTexts);
  const { language } = useLanguage();
  const inWords = useMomentInWords();
  const { capacity, occupied, asOf } = properties as PlacesTold;
  const format = new Intl.NumberFormat(language);
  return (
    <ul>
      <li>{capacity === null ? t('capacityUnknown') : t('capacity', { capacity: format.format(capacity) })}</li>
      <li>
        {occupied === null || asOf === null
          ? t('occupiedUnknown')
          : t('occupied', { occupied: format.format(occupied), time: inWords(asOf) })}
      </li>
      <li>
        <Free places={properties as PlacesTold} />
      </li>
    </ul>
  );
}

function Free({ places: { capacity, occupied, free, overfull, outdated } }: { readonly places: PlacesTold }) {
  const t = useTexts(covidMapTexts);
  const { language } = useLanguage();
  const format = new Intl.NumberFormat(language);
  if (outdated) return t('freeOutdated');
  if (free === null || capacity === null || occupied === null) return t('freeUnknown');
  const places = format.format(capacity);
  return overfull
    ? t('overfull', { occupied: format.format(occupied), capacity: places })
    : t('free', { free: format.format(free), capacity: places });
}
