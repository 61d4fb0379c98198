import { useQuery } from '@tanstack/react-query';
import { useAreaName } from '../areas/areas';
import { useTexts } from '../language/language';
import type { Zone } from '../maps/map-answers';
import { zonesQuery } from '../maps/map-queries';
import { useMomentInWords } from '../maps/use-moment-in-words';
import { EmptyState } from '../parts/empty-state';
import { Loading } from '../parts/loading';
import { ProblemNotice } from '../parts/problem-notice';
import { covidMapTexts } from './covid-map.texts';

/** The areas that are closed or under a directive on a day. */
export function ZoneList({ on }: { readonly on: string | undefined }) {
  const t = useTexts(covidMapTexts);
  const { data, error, refetch } = useQuery(zonesQuery(on));
  return (
    <section>
      <h2>{t('zones')}</h2>
      {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Loading /> : null}
      {data?.items.length === 0 ? <EmptyState title={t('zonesNone')} /> : null}
      <div className="map-lists">
        {data?.items.map((zone) => (
          <ZoneEntry key={zone.id} zone={zone} />
        ))}
      </div>
    </section>
  );
}

export function ZoneEntry({ zone: { name, kind, directive, areaCodes, from, to, document } }: { readonly zone: Zone }) {
  const t = useTexts(covidMapTexts);
  const areaName = useAreaName();
  const inWords = useMomentInWords();
  const period = to ? t('period', { from: inWords(from), to: inWords(to) }) : t('periodOpen', { from: inWords(from) });
  return (
    <article className="map-item">
      <h3>{name}</h3>
      <p>
        <strong>{t(kind)}</strong>
        {directive ? `, ${t(directive)}` : ''}
      </p>
      <p>{areaCodes.map(areaName).join(', ')}</p>
      <p>{period}</p>
      {document ? <p className="muted">{[document.number, document.issuedBy].filter(Boolean).join(', ')}</p> : null}
    </article>
  );
}
