import { useQuery } from '@tanstack/react-query';
import { LevelExceptions } from '../covid-map/level-exceptions';
import { LevelReasons } from '../covid-map/level-reasons';
import { LevelTag } from '../covid-map/level-words';
import { useTexts } from '../language/language';
import { areaLevelQuery } from '../maps/map-queries';
import { Loading } from '../parts/loading';
import { ProblemNotice } from '../parts/problem-notice';
import { levelsTexts } from './levels.texts';

/** What holds today, and what is announced to come. */
export function InForcePart({ code }: { readonly code: string }) {
  const t = useTexts(levelsTexts);
  const { data, error, refetch } = useQuery(areaLevelQuery(code, undefined));
  return (
    <section aria-labelledby="in-force">
      <h2 id="in-force">{t('inForce')}</h2>
      {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : null}
      {data === undefined ? (
        error ? null : (
          <Loading />
        )
      ) : (
        <>
          <p>
            <LevelTag announced={data} />
          </p>
          <LevelReasons level={data} />
          <LevelExceptions exceptions={data.exceptions} on={undefined} />
        </>
      )}
    </section>
  );
}
