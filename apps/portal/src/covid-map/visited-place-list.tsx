import { useQuery } from '@tanstack/react-query';
import { useAreaName } from '../areas/areas';
import { useTexts } from '../language/language';
import type { VisitedPlace } from '../maps/map-answers';
import { visitedPlacesQuery } from '../maps/map-queries';
import { useMomentInWords } from '../maps/use-moment-in-words';
import { PAGE_PATHS } from '../navigation/page-paths';
import { ButtonLink } from '../parts/button';
import { EmptyState } from '../parts/empty-state';
import { Loading } from '../parts/loading';
import { ProblemNotice } from '../parts/problem-notice';
import { covidMapTexts } from './covid-map.texts';

/** Places where cases have been, with the times at which whoever was there is to come forward. */
export function VisitedPlaceList({ on }: { readonly on: string | undefined }) {
  const t = useTexts(covidMapTexts);
  const { data, error, refetch } = useQuery(visitedPlacesQuery(on));
  const hasSome = data !== undefined && data.items.length > 0;
  return (
    <section>
      <h2>{t('visited')}</h2>
      {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Loading /> : null}
      {data?.items.length === 0 ? <EmptyState title={t('visitedNone')} /> : null}
      {hasSome ? <p>{t('visitedLead')}</p> : null}
      <div className="map-lists">
        {data?.items.map((place) => (
          <VisitedEntry key={place.id} place={place} />
        ))}
      </div>
      {hasSome ? (
        <div className="actions">
          <ButtonLink to={PAGE_PATHS.declare} kind="secondary">
            {t('declare')}
          </ButtonLink>
        </div>
      ) : null}
    </section>
  );
}

export function VisitedEntry({
  place: { name, communeCode, address, windows, advice },
}: {
  readonly place: VisitedPlace;
}) {
  const t = useTexts(covidMapTexts);
  const areaName = useAreaName();
  const inWords = useMomentInWords();
  return (
    <article className="map-item">
      <h3>{name}</h3>
      <p>{[address, areaName(communeCode)].filter(Boolean).join(', ')}</p>
      <ul>
        {windows.map(({ from, to }) => (
          <li key={from}>{t('window', { from: inWords(from), to: inWords(to) })}</li>
        ))}
      </ul>
      {advice ? <p>{advice}</p> : null}
    </article>
  );
}
