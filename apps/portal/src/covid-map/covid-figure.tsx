import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useLanguage, useTexts } from '../language/language';
import { useDayInWords } from '../language/time-in-words';
import type { CovidMapState, MapViewport } from '../maps/address-state.rules';
import { failureOf } from '../maps/failure-of';
import { boundsOf } from '../maps/feature-geometry';
import { mapStyleQuery, type LayerAnswers } from '../maps/map-queries';
import { MapView } from '../maps/map-view';
import { mapsTexts } from '../maps/maps.texts';
import { drawnStyle, namesOf } from '../maps/styled-layers';
import { useSettled } from '../maps/use-settled';
import { CovidLegend } from './covid-legend';
import { covidMapTexts } from './covid-map.texts';
import type { UnitRow } from './unit-rows';
import { useUnitInWords } from './unit-words';

interface CovidFigureProps {
  readonly state: CovidMapState;
  readonly day: string;
  readonly answers: LayerAnswers;
  readonly rows: readonly UnitRow[];
  readonly onArea: (code: string) => void;
  readonly onMoved: (viewport: MapViewport | undefined) => void;
}

/** The map itself, with its legend, and what could not be drawn. */
export function CovidFigure({ state, day, answers, rows, onArea, onMoved }: CovidFigureProps) {
  const t = useTexts(covidMapTexts);
  const inMaps = useTexts(mapsTexts);
  const dayInWords = useDayInWords();
  const unitInWords = useUnitInWords(state.shading);
  const { language } = useLanguage();
  const styling = useQuery(mapStyleQuery('covid', language));
  const platform = styling.data;
  const layers = useSettled(answers.layers, answers.isSettled);
  const [pointed, setPointed] = useState<string>();
  const chosen = pointed ?? state.area;
  const rowOf = useMemo(() => new Map(rows.map((row) => [row.code, row])), [rows]);
  const areas = layers.find(({ layer }) => layer === state.shading)?.answer;
  const names = useMemo(
    () => namesOf(areas?.features ?? [], (code) => rowOf.get(code)?.name ?? code).filter(({ code }) => rowOf.has(code)),
    [areas, rowOf],
  );
  const bounds = useMemo(() => boundsOf(areas?.features ?? []), [areas]);
  const style = useMemo(() => {
    if (platform === undefined || areas === undefined) return undefined;
    const drawn = layers.map(({ layer, answer }) => ({ layer, features: answer.features }));
    return drawnStyle(platform, { drawn, names, chosen });
  }, [platform, areas, layers, names, chosen]);
  const missing = areas === undefined ? [] : rows.filter(({ code }) => !names.some((name) => name.code === code));
  return (
    <>
      <MapView
        name={t('mapName', { day: dayInWords(day) })}
        {...{ style, bounds, onMoved }}
        hasFailed={failureOf(styling) !== undefined}
        viewport={state.viewport}
        stops={names}
        pointed={chosen}
        describe={(code) => unitInWords(rowOf.get(code))}
        onPoint={setPointed}
        onChoose={(code) => {
          // A point is no area: its list says what it is.
          if (!rowOf.has(code)) return;
          setPointed(undefined);
          onArea(code);
        }}
      >
        {platform === undefined ? null : <CovidLegend platform={platform} state={state} />}
      </MapView>
      {missing.length === 0 ? null : (
        <p className="muted">{inMaps('notDrawn', { names: missing.map(({ name }) => name).join(', ') })}</p>
      )}
    </>
  );
}
