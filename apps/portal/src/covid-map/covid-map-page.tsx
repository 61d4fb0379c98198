import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { localDayOf, type MapLayer } from '#libs/vocabulary';
import { businessNow } from '../api/business-time';
import { areasQuery, useAreaName, useCommunes, type AreaUnit } from '../areas/areas';
import { useTexts } from '../language/language';
import { useDayInWords } from '../language/time-in-words';
import { readCovidMap, writeCovidMap, type CovidMapState } from '../maps/address-state.rules';
import { failureOf } from '../maps/failure-of';
import { useKeepPack } from '../maps/kept-pack';
import { MapNotes, SketchNote } from '../maps/map-notes';
import { areaLevelsQuery, useLayers } from '../maps/map-queries';
import { layerTexts } from '../maps/layer.texts';
import { KeptNote } from '../maps/packed-note';
import { PrintButton, PrintedView } from '../maps/printed-view';
import { useAddressState } from '../maps/use-address-state';
import { ComboBox } from '../parts/combo-box';
import { AreaPanel } from './area-panel';
import { CovidFigure } from './covid-figure';
import { covidMapTexts } from './covid-map.texts';
import { DayChoice } from './day-choice';
import { LayerChoice } from './layer-choice';
import { OverlayPoints } from './overlay-points';
import { PackedCovid } from './packed-covid';
import { unitRows, type UnitRow } from './unit-rows';
import { UnitsTable } from './units-table';
import { VisitedPlaceList } from './visited-place-list';
import { ZoneList } from './zone-list';

const NO_ROWS: readonly UnitRow[] = [];

/** Where the epidemic is, today or on a day before, and what it means for whoever lives there. */
export default function CovidMapPage() {
  const t = useTexts(covidMapTexts);
  const [state, change] = useAddressState(readCovidMap, writeCovidMap);
  const today = localDayOf(businessNow());
  const map = useCovidMap(state, state.day ?? today);
  const shownInWords = useShownInWords();
  const failure = failureOf(map.levels);
  return (
    <>
      <p className="lead text-column">{t('lead')}</p>
      <PrintedView shown={shownInWords(state, state.day ?? today)} />
      {map.answers.layers.some(({ answer }) => answer.certainty === 'schematic') ? <SketchNote /> : null}
      <DayChoice today={today} day={state.day ?? today} onChange={(day) => change({ day })} />
      <LayerChoice
        shading={state.shading}
        overlays={state.overlays}
        onShading={(shading) => change({ shading })}
        onOverlays={(overlays) => change({ overlays })}
      />
      {failure === undefined ? (
        <WholeMap {...{ state, change, map }} day={state.day ?? today} />
      ) : (
        <PackedCovid error={failure} retry={() => void map.levels.refetch()} />
      )}
      <PrintButton />
    </>
  );
}

interface WholeMapProps {
  readonly state: CovidMapState;
  readonly change: (changes: Partial<CovidMapState>) => void;
  readonly day: string;
  readonly map: CovidMap;
}

function WholeMap({ state, change, day, map: { rows, answers } }: WholeMapProps) {
  const chosen = rows?.find(({ code }) => code === state.area);
  const [chosenHere, setChosenHere] = useState<string>();
  const isKept = useKeepPack(chosen?.districtCode);
  const setArea = (area: string | undefined): void => {
    setChosenHere(area);
    change({ area });
  };
  return (
    <>
      <CovidFigure
        {...{ state, day, answers, rows: rows ?? NO_ROWS, onArea: setArea }}
        onMoved={(viewport) => change({ viewport })}
      />
      <CommuneChoice area={state.area} onChange={setArea} />
      {chosen === undefined ? null : (
        <AreaPanel
          {...{ code: chosen.code, name: chosen.name, district: chosen.district, on: state.day }}
          isChosenHere={chosenHere === chosen.code}
          onClose={() => setArea(undefined)}
        />
      )}
      <UnitsTable
        rows={rows}
        shown={{ cases: state.shading === 'cases', coverage: state.shading === 'coverage' }}
        onArea={setArea}
      />
      {state.overlays.includes('zones') ? <ZoneList on={state.day} /> : null}
      {state.overlays.includes('visited-places') ? <VisitedPlaceList on={state.day} /> : null}
      <OverlayPoints layers={answers.layers} />
      {isKept && chosen !== undefined ? <KeptNote district={chosen.district} /> : null}
      <MapNotes layers={answers.layers} />
    </>
  );
}

/** What the fields above the map have chosen. */
function useShownInWords(): (state: CovidMapState, day: string) => readonly string[] {
  const t = useTexts(covidMapTexts);
  const layerName = useTexts(layerTexts);
  const areaName = useAreaName();
  const dayInWords = useDayInWords();
  return ({ area, shading }, day) => [
    `${t('day')}: ${dayInWords(day)}`,
    `${t('shading')}: ${layerName(shading)}`,
    area === undefined ? '' : areaName(area),
  ];
}

type CovidMap = ReturnType<typeof useCovidMap>;

/** All that the page shows, by the state in its address. */
function useCovidMap({ day: on, shading, overlays }: CovidMapState, day: string) {
  const { data: units } = useQuery({ ...areasQuery, select: (all: readonly AreaUnit[]) => all });
  const levels = useQuery(areaLevelsQuery(on));
  const asked = useMemo<readonly MapLayer[]>(() => [shading, ...overlays], [shading, overlays]);
  const answers = useLayers(asked, on);
  const items = levels.data?.items;
  const rows = useMemo(
    () =>
      units && items
        ? unitRows(units, day, items, new Map(answers.layers.map(({ layer, answer }) => [layer, answer])))
        : undefined,
    [units, items, day, answers],
  );
  return { rows, answers, levels };
}

interface CommuneChoiceProps {
  readonly area: string | undefined;
  readonly onChange: (code: string | undefined) => void;
}

function CommuneChoice({ area, onChange }: CommuneChoiceProps) {
  const t = useTexts(covidMapTexts);
  const { options, isLoading } = useCommunes();
  if (isLoading) return null;
  return (
    <div className="filters">
      <ComboBox
        key={area}
        label={t('area')}
        hint={t('areaHint')}
        value={area}
        options={options}
        // What is being typed empties the choice for a moment: the commune that is shown stays until there is another.
        onChange={(code) => (code === undefined ? undefined : onChange(code))}
      />
    </div>
  );
}
