import { useState, type ReactNode } from 'react';
import { useAreaName } from '../areas/areas';
import { useTexts } from '../language/language';
import { readEssentialsMap, writeEssentialsMap, type EssentialsMapState } from '../maps/address-state.rules';
import type { SupplyPoint } from '../maps/map-answers';
import { failureOf } from '../maps/failure-of';
import { MapNotes, SketchNote } from '../maps/map-notes';
import { useLayers } from '../maps/map-queries';
import { KeptNote, PackedNote } from '../maps/packed-note';
import { PrintButton, PrintedView } from '../maps/printed-view';
import { useAddressState } from '../maps/use-address-state';
import { Button } from '../parts/button';
import { EmptyState } from '../parts/empty-state';
import { Loading } from '../parts/loading';
import { ProblemNotice } from '../parts/problem-notice';
import { EssentialsFigure } from './essentials-figure';
import { essentialsMapTexts } from './essentials-map.texts';
import { FindPlace } from './find-place';
import { OwnShopLinks } from './own-shop-links';
import { PointCard } from './point-card';
import { PointFilters } from './point-filters';
import { goodTexts, supplyKindTexts } from './supply.texts';
import { useKeptDistrict, useSupplyPoints, type FoundPoints } from './use-supply-points';

/** How many places are shown, one press after the other; the last is as many as the platform answers. */
const SHOWN = [25, 100, 500] as const;
/** Communes, on which the places lie. */
const GROUND = ['levels'] as const;
const NONE: readonly SupplyPoint[] = [];

/** Where one can still buy what is needed. */
export default function EssentialsMapPage() {
  const t = useTexts(essentialsMapTexts);
  const [state, change] = useAddressState(readEssentialsMap, writeEssentialsMap);
  const { commune, near, kinds, isOpenNow, good, viewport } = state;
  const [steps, setSteps] = useState(0);
  const finding = useSupplyPoints({ commune, near, kinds, isOpenNow, good }, SHOWN[steps] ?? SHOWN[0]);
  const { data } = finding;
  const failure = failureOf(finding);
  const ground = useLayers(GROUND, undefined).layers;
  const keptDistrict = useKeptDistrict(data);
  const shownInWords = useShownInWords();
  const isAsked = commune !== undefined || near !== undefined;
  return (
    <>
      <p className="lead text-column">{t('lead')}</p>
      <PrintedView shown={shownInWords(state)} />
      <OwnShopLinks />
      <FindPlace
        {...{ commune, near }}
        onCommune={(chosen) => change({ commune: chosen, near: undefined, viewport: undefined })}
        onNear={(here) => change({ near: here, commune: undefined, viewport: undefined })}
      />
      <PointFilters {...{ kinds, isOpenNow, good }} onChange={change} />
      {ground.some(({ answer }) => answer.certainty === 'schematic') ? <SketchNote /> : null}
      {data?.packed === undefined ? null : (
        <>
          <PackedNote district={data.packed.district} keptAt={data.packed.keptAt} />
          {isOpenNow ? <p>{t('hoursBySelf')}</p> : null}
        </>
      )}
      {failure === undefined ? null : <ProblemNotice error={failure} retry={() => void finding.refetch()} />}
      {isAsked && data === undefined && failure === undefined ? <Loading lines={6} /> : null}
      <EssentialsFigure
        points={isAsked ? (data?.points ?? NONE) : NONE}
        communes={ground[0]?.answer.features ?? data?.packed?.communes}
        viewport={viewport}
        onMoved={(moved) => change({ viewport: moved })}
      />
      {isAsked ? null : (
        <EmptyState title={t('whereFirst')}>
          <p>{t('whereFirstHelp')}</p>
        </EmptyState>
      )}
      {data === undefined || !isAsked ? null : (
        <FoundList found={data} isNear={near !== undefined} hasMoreSteps={steps < SHOWN.length - 1}>
          <Button kind="secondary" onPress={() => setSteps(steps + 1)}>
            {t('more')}
          </Button>
        </FoundList>
      )}
      {keptDistrict === undefined ? null : <KeptNote district={keptDistrict} />}
      <MapNotes layers={ground} map="essentials" />
      <PrintButton />
    </>
  );
}

/** What the fields above the map have chosen. */
function useShownInWords(): (state: EssentialsMapState) => readonly string[] {
  const t = useTexts(essentialsMapTexts);
  const kindName = useTexts(supplyKindTexts);
  const goodName = useTexts(goodTexts);
  const areaName = useAreaName();
  return ({ commune, near, kinds, isOpenNow, good }) => [
    commune === undefined ? '' : areaName(commune),
    near === undefined ? '' : t('near'),
    kinds.length === 0 ? '' : t('kindsChosen', { kinds: kinds.map((kind) => kindName(kind)).join(', ') }),
    isOpenNow ? t('openNow') : '',
    good === undefined ? '' : `${t('good')}: ${goodName(good)}`,
  ];
}

interface FoundListProps {
  readonly found: FoundPoints;
  readonly isNear: boolean;
  readonly hasMoreSteps: boolean;
  /** Shows more. */
  readonly children: ReactNode;
}

function FoundList({ found: { points, hasMore, packed }, isNear, hasMoreSteps, children }: FoundListProps) {
  const t = useTexts(essentialsMapTexts);
  if (points.length === 0)
    return (
      <EmptyState title={t('none')}>
        <p>{t('noneHelp')}</p>
      </EmptyState>
    );
  const count = points.length;
  return (
    <section>
      <h2>{hasMore ? t('foundMore', { count }) : t(isNear ? 'foundNear' : 'found', { count })}</h2>
      <div className="map-lists">
        {points.map((point) => (
          <PointCard key={point.id} point={point} mayReport={packed === undefined} />
        ))}
      </div>
      {hasMore && hasMoreSteps ? <div className="actions">{children}</div> : null}
    </section>
  );
}
