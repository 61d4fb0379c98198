import type { Feature } from 'geojson';
import type { MapLayer } from '#libs/vocabulary';
import { useAreaName } from '../areas/areas';
import { useLanguage, useTexts } from '../language/language';
import { hoursInWords } from '../maps/hours-in-words.rules';
import { layerTexts } from '../maps/layer.texts';
import type { LayerAnswer } from '../maps/map-queries';
import { codeOf } from '../maps/styled-layers';
import { EmptyState } from '../parts/empty-state';
import { covidMapTexts } from './covid-map.texts';
import { QuarantinePlaces } from './quarantine-places';

/** Zones and visited places say more of themselves than a layer does: they have lists of their own. */
const LISTED_ELSEWHERE: readonly string[] = ['levels', 'cases', 'coverage', 'zones', 'visited-places'];

/** The points of each layer that is on, as a list. */
export function OverlayPoints({ layers }: { readonly layers: readonly LayerAnswer[] }) {
  const t = useTexts(covidMapTexts);
  const layerName = useTexts(layerTexts);
  return layers
    .filter(({ layer }) => !LISTED_ELSEWHERE.includes(layer))
    .map(({ layer, answer: { features } }) => (
      <section key={layer}>
        <h2>{layerName(layer)}</h2>
        {features.length === 0 ? <EmptyState title={t('pointsNone')} /> : null}
        <div className="map-lists">
          {features.map((feature) => (
            <Point key={String(feature.id ?? codeOf(feature))} layer={layer} properties={feature.properties ?? {}} />
          ))}
        </div>
      </section>
    ));
}

interface PointProps {
  readonly layer: MapLayer;
  readonly properties: NonNullable<Feature['properties']>;
}

function Point({ layer, properties }: PointProps) {
  const t = useTexts(covidMapTexts);
  const { language } = useLanguage();
  const areaName = useAreaName();
  const { name, address, communeCode, openingHours } = properties as Readonly<Record<string, unknown>>;
  const commune = typeof communeCode === 'string' ? areaName(communeCode) : undefined;
  return (
    <article className="map-item">
      <h3>{String(name ?? '')}</h3>
      <p>{[address, commune].filter((part) => typeof part === 'string').join(', ')}</p>
      {typeof openingHours === 'string' ? (
        <p>{t('openingHours', { hours: hoursInWords(openingHours, language) })}</p>
      ) : null}
      {layer === 'quarantine-facilities' ? <QuarantinePlaces properties={properties} /> : null}
    </article>
  );
}
