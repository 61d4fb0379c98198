import { useState, type ReactNode } from 'react';
import { businessNow } from '../api/business-time';
import { useAreaName } from '../areas/areas';
import { useLanguage, useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { readEssentialsMap, writeEssentialsMap } from '../maps/address-state.rules';
import type { SupplyPoint } from '../maps/map-answers';
import { MapNotes, SketchNote } from '../maps/map-notes';
import { useLayers } from '../maps/map-queries';
import { mapsTexts } from '../maps/maps.texts';
import { useAddressState } from '../maps/use-address-state';
import { Button } from '../parts/button';
import { EmptyState } from '../parts/empty-state';
import { Loading } from '../parts/loading';
import { Notification } from '../parts/notification';
import { ProblemNotice } from '../parts/problem-notice';
import { EssentialsFigure } from './essentials-figure';
import { essentialsMapTexts } from './essentials-map.texts';
import { FindPlace } from './find-place';
import { ageOf } from './offline-age.rules';
import { PointCard } from './point-card';
import { PointFilters } from './point-filters';
import { useKeptPack, useSupplyPoints, type FoundPoints } from './use-supply-points';

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
  const { data, error, isPending, fetchStatus, refetch } = useSupplyPoints(
    { commune, near, kinds, isOpenNow, good },
    SHOWN[steps] ?? SHOWN[0],
  );
  const ground = useLayers(GROUND, undefined).layers;
  const keptDistrict = useKeptPack(data);
  const isLoading = isPending && fetchStatus === 'fetching';
  const isAsked = commune !== undefined || near !== undefined;
  return (
    <>
      <p className="lead text-column">{t('lead')}</p>
      <FindPlace
        {...{ commune, near }}
        onCommune={(chosen) => change({ commune: chosen, near: undefined, viewport: undefined })}
        onNear={(here) => change({ near: here, viewport: undefined })}
      />
      <PointFilters {...{ kinds, isOpenNow, good }} onChange={change} />
      {ground.some(({ answer }) => answer.certainty === 'schematic') ? <SketchNote /> : null}
      {data?.packed === undefined ? null : <PackedNote {...data.packed} />}
      {error && data === undefined ? <ProblemNotice error={error} retry={() => void refetch()} /> : null}
      {isLoading ? <Loading lines={6} /> : null}
      <EssentialsFigure
        points={isAsked ? (data?.points ?? NONE) : NONE}
        ground={ground[0]}
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
      <MapNotes layers={ground} />
      <PrintButton />
    </>
  );
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

/** That there is no network, and how old the list is. */
function PackedNote({ district, asOf }: NonNullable<FoundPoints['packed']>) {
  const t = useTexts(essentialsMapTexts);
  const { language } = useLanguage();
  const areaName = useAreaName();
  const inWords = useTimeInWords();
  const { count, unit } = ageOf(asOf, businessNow());
  const age = new Intl.RelativeTimeFormat(language).format(-count, unit);
  return (
    <Notification tone="warning" title={t('packed')}>
      <p>{t('packedReason', { district: areaName(district), age, time: inWords(new Date(asOf)) })}</p>
    </Notification>
  );
}

function KeptNote({ district }: { readonly district: string }) {
  const t = useTexts(essentialsMapTexts);
  const areaName = useAreaName();
  return <p className="muted">{t('kept', { district: areaName(district) })}</p>;
}

function PrintButton() {
  const t = useTexts(mapsTexts);
  return (
    <div className="actions map-print">
      <Button kind="secondary" onPress={() => window.print()}>
        {t('print')}
      </Button>
    </div>
  );
}
