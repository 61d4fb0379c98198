import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../language/language';
import { keptPackQuery } from '../maps/kept-pack';
import type { OfflinePack } from '../maps/map-answers';
import { levelsIn, visitedPlacesIn, zonesIn } from '../maps/packed';
import { PackedNote } from '../maps/packed-note';
import { EmptyState } from '../parts/empty-state';
import { Loading } from '../parts/loading';
import { ProblemNotice } from '../parts/problem-notice';
import { covidMapTexts } from './covid-map.texts';
import { LevelTag } from './level-words';
import { VisitedEntry } from './visited-place-list';
import { ZoneEntry } from './zone-list';

interface PackedCovidProps {
  /** Why the platform did not answer. */
  readonly error: unknown;
  readonly retry: () => void;
}

/** What was kept of the district that was looked at last, where there is no network; else that there is none. */
export function PackedCovid({ error, retry }: PackedCovidProps) {
  const { data, isPending } = useQuery(keptPackQuery);
  if (isPending) return <Loading lines={6} />;
  if (!data) return <ProblemNotice error={error} retry={retry} />;
  const { pack, keptAt } = data;
  return (
    <>
      <PackedNote district={pack.district.name} keptAt={keptAt} />
      <PackedLevels pack={pack} />
      <PackedPlaces pack={pack} />
    </>
  );
}

function PackedLevels({ pack }: { readonly pack: OfflinePack }) {
  const t = useTexts(covidMapTexts);
  const levels = new Map(levelsIn(pack).map((level) => [level.areaCode, level]));
  return (
    <>
      <h2>{t('level')}</h2>
      <div className="map-lists">
        {pack.units
          .filter(({ level }) => level === 'commune')
          .map(({ code, name }) => (
            <article key={code} className="map-item">
              <h3>{name}</h3>
              <p>
                <LevelTag announced={levels.get(code)} />
              </p>
            </article>
          ))}
      </div>
    </>
  );
}

function PackedPlaces({ pack }: { readonly pack: OfflinePack }) {
  const t = useTexts(covidMapTexts);
  const [zones, places] = [zonesIn(pack), visitedPlacesIn(pack)];
  return (
    <>
      <h2>{t('zones')}</h2>
      {zones.length === 0 ? <EmptyState title={t('zonesNone')} /> : null}
      <div className="map-lists">
        {zones.map((zone) => (
          <ZoneEntry key={zone.id} zone={zone} />
        ))}
      </div>
      <h2>{t('visited')}</h2>
      {places.length === 0 ? <EmptyState title={t('visitedNone')} /> : null}
      <div className="map-lists">
        {places.map((place) => (
          <VisitedEntry key={place.id} place={place} />
        ))}
      </div>
    </>
  );
}
