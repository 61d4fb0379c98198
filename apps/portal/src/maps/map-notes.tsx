import type { MapLayer } from '#libs/vocabulary';
import { useSentence, useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { layerTexts } from './layer.texts';
import type { LayerFeatures } from './map-answers';
import { mapsTexts } from './maps.texts';

export interface NotedLayer {
  readonly layer: MapLayer;
  readonly answer: LayerFeatures;
}

/** What the map is made of, how old each part is, and that outlines are sketches while they are. */
export function MapNotes({ layers }: { readonly layers: readonly NotedLayer[] }) {
  const t = useTexts(mapsTexts);
  const layerName = useTexts(layerTexts);
  const sentence = useSentence();
  const inWords = useTimeInWords();
  const outlines = layers.flatMap(({ answer }) => answer.boundaries ?? []).at(0);
  const official = [outlines?.source?.name, outlines?.source?.documentNumber].filter(Boolean).join(', ');
  return (
    <section className="map-notes">
      <h2>{t('sources')}</h2>
      <p>
        {outlines?.certainty === 'official' ? t('baseOfficial', { source: official }) : t('baseSchematic')}{' '}
        {t('noBaseMap')}
      </p>
      <ul>
        {layers.map(({ layer, answer: { source, asOf } }) => (
          <li key={layer}>
            {`${layerName(layer)}: ${sentence(source)}${asOf ? `, ${t('asOf', { time: inWords(new Date(asOf)) })}` : ''}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Said above the map, where it is seen before anybody reads a border off it. */
export function SketchNote() {
  const t = useTexts(mapsTexts);
  return (
    <div className="message message-warning">
      <p>
        <strong>{t('schematic')}</strong> {t('schematicReason')}
      </p>
    </div>
  );
}
