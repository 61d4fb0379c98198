import { useQuery } from '@tanstack/react-query';
import type { MapLayer } from '#libs/vocabulary';
import { useLanguage, useSentence, useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { layerTexts } from './layer.texts';
import type { LayerFeatures, MapName } from './map-answers';
import { mapStyleQuery } from './map-queries';
import { mapsTexts } from './maps.texts';
import { useMomentInWords } from './use-moment-in-words';

export interface NotedLayer {
  readonly layer: MapLayer;
  readonly answer: LayerFeatures;
}

interface MapNotesProps {
  readonly layers: readonly NotedLayer[];
  /** Whose style the map is drawn by. */
  readonly map?: MapName;
}

/** What the map is made of, how old each part is, and that outlines are sketches while they are. */
export function MapNotes({ layers, map = 'covid' }: MapNotesProps) {
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
        <BaseMapNote map={map} />
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

/** What rivers and roads are drawn from, or that none are; nothing where it is not known, as without network. */
function BaseMapNote({ map }: { readonly map: MapName }) {
  const t = useTexts(mapsTexts);
  const inWords = useMomentInWords();
  const { language } = useLanguage();
  const { data } = useQuery(mapStyleQuery(map, language));
  if (data === undefined) return null;
  const baseMap = data.metadata?.['lachan:base-map'];
  if (!baseMap) return t('noBaseMap');
  const { source, licence, on } = baseMap;
  return t('baseMap', { source, licence, day: inWords(on) });
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
