import { Fragment } from 'react';
import { localDayOf, STATED_VACCINES } from '#libs/vocabulary';
import { businessNow } from '../api/business-time';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { MomentField } from '../parts/moment-field';
import { Select } from '../parts/select';
import { DOSES_MAX, fieldIdOf, type StatedFault, type TypedDose } from '../test-paper/stated-health';
import { vaccineTexts } from '../test-paper/vaccine.texts';
import { statedHealthTexts } from './stated-health.texts';

interface StatedDosesProps {
  readonly doses: readonly TypedDose[];
  readonly errorOf: (part: StatedFault['part'], index: number) => string | undefined;
  readonly onChange: (doses: readonly TypedDose[]) => void;
}

/** The doses, the first one first; the last one is the one that can be taken back. */
export function StatedDoses({ doses, errorOf, onChange }: StatedDosesProps) {
  const t = useTexts(statedHealthTexts);
  const tVaccine = useTexts(vaccineTexts);
  const change = (at: number, part: Partial<TypedDose>): void =>
    onChange(doses.map((dose, index) => (index === at ? { ...dose, ...part } : dose)));
  return (
    <>
      {doses.map(({ day, vaccine }, index) => (
        <Fragment key={index}>
          <MomentField
            id={fieldIdOf('dose', index)}
            error={errorOf('dose', index)}
            label={t('dose', { number: index + 1 })}
            lastDay={localDayOf(businessNow())}
            value={day}
            onChange={(typed) => change(index, { day: typed })}
          />
          <Select
            id={`stated-vaccine-${index}`}
            label={t('vaccine', { number: index + 1 })}
            isOptional
            value={vaccine}
            options={STATED_VACCINES.map((value) => ({ value, label: tVaccine(value) }))}
            onChange={(chosen) => change(index, { vaccine: chosen })}
          />
        </Fragment>
      ))}
      <div className="actions page-actions">
        {doses.length >= DOSES_MAX ? null : (
          <Button kind="secondary" onPress={() => onChange([...doses, { day: '', vaccine: '' }])}>
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
