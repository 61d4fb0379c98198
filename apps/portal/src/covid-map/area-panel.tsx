import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTexts } from '../language/language';
import { areaLevelQuery } from '../maps/map-queries';
import { Button } from '../parts/button';
import { Loading } from '../parts/loading';
import { ProblemNotice } from '../parts/problem-notice';
import { AreaFiguresPart } from './area-figures-part';
import { covidMapTexts } from './covid-map.texts';
import { LevelExceptions } from './level-exceptions';
import { LevelReasons } from './level-reasons';
import { LevelTag } from './level-words';
import { MeasuresHerePart } from './measures-here-part';

interface AreaPanelProps {
  readonly code: string;
  readonly name: string;
  readonly district: string;
  /** Undefined for today. */
  readonly on: string | undefined;
  /** Somebody has just chosen it, who is led to it. */
  readonly isChosenHere: boolean;
  readonly onClose: () => void;
}

/** One commune: its level and why, its figures, and what may be done there. */
export function AreaPanel({ code, name, district, on, isChosenHere, onClose }: AreaPanelProps) {
  const t = useTexts(covidMapTexts);
  const { data, error, refetch } = useQuery(areaLevelQuery(code, on));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isChosenHere) heading.current?.focus();
  }, [code, isChosenHere]);
  return (
    <section className="area-panel" aria-labelledby="area-name">
      <h2 id="area-name" ref={heading} tabIndex={-1}>
        {name}
      </h2>
      <p className="muted">{district}</p>
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
          <LevelExceptions exceptions={data.exceptions} on={on} />
        </>
      )}
      <AreaFiguresPart code={code} on={on} />
      <MeasuresHerePart code={code} on={on} />
      <div className="actions">
        <Button kind="secondary" onPress={onClose}>
          {t('closeArea')}
        </Button>
      </div>
    </section>
  );
}
