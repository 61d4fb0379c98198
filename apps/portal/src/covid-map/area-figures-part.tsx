import { useQuery } from '@tanstack/react-query';
import { useLanguage, useTexts } from '../language/language';
import type { AreaFigures } from '../maps/map-answers';
import { figuresQuery } from '../maps/map-queries';
import { useMomentInWords } from '../maps/use-moment-in-words';
import { Facts, type Fact } from '../parts/facts';
import { Loading } from '../parts/loading';
import { Notification } from '../parts/notification';
import { ProblemNotice } from '../parts/problem-notice';
import { covidMapTexts } from './covid-map.texts';

/** The numbers behind a level, with the arithmetic; a small commune is explained. */
export function AreaFiguresPart({ code, on }: { readonly code: string; readonly on: string | undefined }) {
  const t = useTexts(covidMapTexts);
  const { data, error, refetch } = useQuery(figuresQuery(code, on));
  return (
    <>
      <h3>{t('figures')}</h3>
      {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : null}
      {data === undefined ? error ? null : <Loading /> : <Figures figures={data} />}
    </>
  );
}

function Figures({ figures }: { readonly figures: AreaFigures }) {
  const t = useTexts(covidMapTexts);
  const number = useNumber();
  const { smallArea } = figures;
  return (
    <>
      <Facts facts={useFigureFacts(figures)} />
      {smallArea === null ? null : (
        <Notification title={t('smallArea')}>
          <p>
            {t('smallAreaReason', {
              one: number(smallArea.oneCaseRate),
              percent: number(smallArea.percent),
              from: number(smallArea.rate.from),
              to: number(smallArea.rate.to),
            })}
          </p>
        </Notification>
      )}
    </>
  );
}

function useFigureFacts(figures: AreaFigures): readonly Fact[] {
  const t = useTexts(covidMapTexts);
  const inWords = useMomentInWords();
  const number = useNumber();
  const { cases7Days, cases14Days, weeklyRate, population, coverage, freshness } = figures;
  const people = population === null ? undefined : number(population.people);
  const rate =
    weeklyRate === null || people === undefined
      ? t('unknown')
      : t('rateHow', { rate: number(weeklyRate), cases: number(cases7Days), people });
  const percent = (value: number | null): string =>
    value === null ? t('unknown') : t('percent', { value: number(value) });
  const counted = freshness.flatMap(({ recordedBefore }) => recordedBefore ?? []).sort();
  return [
    { name: t('cases7'), value: number(cases7Days) },
    { name: t('cases14'), value: number(cases14Days) },
    { name: t('rate'), value: rate },
    {
      name: t('population'),
      value:
        population === null || people === undefined
          ? t('unknown')
          : t('populationOn', { people, day: inWords(population.on) }),
    },
    ...coverage.flatMap(({ minYears, oneDosePercent, basicCompletePercent }) => [
      { name: t('oneDose', { years: minYears }), value: percent(oneDosePercent) },
      { name: t('basicComplete', { years: minYears }), value: percent(basicCompletePercent) },
    ]),
    // Everything is counted that was recorded before the oldest of them.
    { name: t('freshness'), value: counted[0] === undefined ? t('unknown') : inWords(counted[0]) },
  ];
}

function useNumber(): (value: number) => string {
  const { language } = useLanguage();
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (value) => format.format(value);
}
