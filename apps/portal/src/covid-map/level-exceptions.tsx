import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAreaName } from '../areas/areas';
import { useTexts } from '../language/language';
import type { AreaLevel } from '../maps/map-answers';
import { areaLevelQuery } from '../maps/map-queries';
import { Loading } from '../parts/loading';
import { ProblemNotice } from '../parts/problem-notice';
import { covidMapTexts } from './covid-map.texts';
import { ReasonFacts } from './level-reasons';
import { useLevelInWords } from './level-words';

interface LevelExceptionsProps extends Pick<AreaLevel, 'exceptions'> {
  /** Undefined for today. */
  readonly on: string | undefined;
}

/** The areas within, hamlets among them, whose level is another one; each opens to why. */
export function LevelExceptions({ exceptions, on }: LevelExceptionsProps) {
  const t = useTexts(covidMapTexts);
  if (exceptions.length === 0) return null;
  return (
    <section className="area-exceptions">
      <h3>{t('exceptions')}</h3>
      {exceptions.map((exception) => (
        <Exception key={exception.areaCode} {...{ exception, on }} />
      ))}
    </section>
  );
}

interface ExceptionProps {
  readonly exception: AreaLevel['exceptions'][number];
  readonly on: string | undefined;
}

function Exception({ exception, on }: ExceptionProps) {
  const t = useTexts(covidMapTexts);
  const areaName = useAreaName();
  const levelInWords = useLevelInWords();
  const [isOpen, setOpen] = useState(false);
  const { areaCode, name } = exception;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('exception', { area: name ?? areaName(areaCode), level: levelInWords(exception) })}</summary>
      {isOpen ? <Why code={areaCode} on={on} /> : null}
    </details>
  );
}

/** Asked for once somebody wants to know. */
function Why({ code, on }: { readonly code: string; readonly on: string | undefined }) {
  const { data, error, refetch } = useQuery(areaLevelQuery(code, on));
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />;
  return data === undefined ? <Loading /> : <ReasonFacts level={data} />;
}
