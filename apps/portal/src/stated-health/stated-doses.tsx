import { localDayOf } from '#libs/vocabulary';
import { businessNow } from '../api/business-time';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { MomentField } from '../parts/moment-field';
import { DOSES_MAX, fieldIdOf, type StatedFault } from '../test-paper/stated-health';
import { statedHealthTexts } from './stated-health.texts';

interface StatedDosesProps {
  readonly doses: readonly string[];
  readonly errorOf: (part: StatedFault['part'], index: number) => string | undefined;
  readonly onChange: (doses: readonly string[]) => void;
}

/** The days of the doses, the first one first; the last one is the one that can be taken back. */
export function StatedDoses({ doses, errorOf, onChange }: StatedDosesProps) {
  const t = useTexts(statedHealthTexts);
  const change = (at: number, typed: string): void => onChange(doses.map((day, index) => (index === at ? typed : day)));
  return (
    <>
      {doses.map((day, index) => (
        <MomentField
          key={index}
          id={fieldIdOf('dose', index)}
          error={errorOf('dose', index)}
          label={t('dose', { number: index + 1 })}
          lastDay={localDayOf(businessNow())}
          value={day}
          onChange={(typed) => change(index, typed)}
        />
      ))}
      <div className="actions page-actions">
        {doses.length >= DOSES_MAX ? null : (
          <Button kind="secondary" onPress={() => onChange([...doses, ''])}>
            {t('addDose')}
          </Button>
        )}
        {doses.length === 0 ? null : (
          <Button kind="secondary" onPress={() => onChange(doses.slice(0, -1))}>
            {t('removeDose', { number: doses.length })}
          </Button>
        )}
      </div>
    </>
  );
}
