import { useEffect, useState } from 'react';
import { addDays, daysBetween, isCalendarDate } from '#libs/vocabulary';
import { useTexts } from '../language/language';
import { useDayInWords } from '../language/time-in-words';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { MomentField } from '../parts/moment-field';
import { covidMapTexts } from './covid-map.texts';

interface DayChoiceProps {
  readonly today: string;
  /** The day that is shown. */
  readonly day: string;
  /** Undefined for today. */
  readonly onChange: (day: string | undefined) => void;
}

/** How far back the slider goes; any other day can be typed. */
const DAYS_BACK = 60;
/** A slider that is still moving asks the platform for nothing. */
const RESTS_AFTER_MS = 300;

/** The day of the map: by a slider over the last two months, or any other. */
export function DayChoice({ today, day, onChange }: DayChoiceProps) {
  const t = useTexts(covidMapTexts);
  const inWords = useDayInWords();
  const [sliding, setSliding] = useState<string>();
  useEffect(() => {
    if (sliding === undefined) return undefined;
    const rest = setTimeout(() => {
      setSliding(undefined);
      onChange(sliding === today ? undefined : sliding);
    }, RESTS_AFTER_MS);
    return () => clearTimeout(rest);
  }, [sliding, today, onChange]);
  const shown = sliding ?? day;
  const choose = (typed: string): void => {
    if (isCalendarDate(typed) && typed <= today) onChange(typed === today ? undefined : typed);
  };
  return (
    <div className="filters map-days">
      <Field label={`${t('day')}: ${inWords(shown)}`} hint={t('dayHint')}>
        {(ids) => (
          <input
            {...ids}
            type="range"
            min={-DAYS_BACK}
            max={0}
            value={Math.max(-DAYS_BACK, daysBetween(today, shown))}
            aria-valuetext={inWords(shown)}
            onChange={({ target }) => setSliding(addDays(today, Number(target.value)))}
          />
        )}
      </Field>
      <MomentField label={t('anyDay')} value={shown} lastDay={today} onChange={choose} />
      {day === today ? null : (
        <div className="field">
          <Button kind="secondary" onPress={() => onChange(undefined)}>
            {t('today')}
          </Button>
        </div>
      )}
    </div>
  );
}
