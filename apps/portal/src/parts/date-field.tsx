import { useTexts } from '../language/language';
import { FieldGroup, type FieldProps } from './field';
import { partsTexts } from './parts.texts';

/** A date as it is being typed. Nothing is put right before it is whole. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export const NO_DATE: TypedDate = { day: '', month: '', year: '' };

interface DateFieldProps extends FieldProps {
  readonly value: TypedDate;
  readonly onChange: (value: TypedDate) => void;
  /** `bday` lets the device offer what it knows. */
  readonly isBirthday?: boolean;
}

const BOXES = [
  { part: 'day', characters: 2 },
  { part: 'month', characters: 2 },
  { part: 'year', characters: 4 },
] as const;

/** Day, month and year in three boxes: a date that is known is typed faster than it is found in a calendar. */
export function DateField({ value, onChange, isBirthday = false, ...field }: DateFieldProps) {
  const t = useTexts(partsTexts);
  return (
    <FieldGroup {...field}>
      {({ id, ...described }) => (
        <div className="date-boxes">
          {BOXES.map(({ part, characters }, index) => (
            <div key={part} className={`date-box date-box-${part}`}>
              <label htmlFor={index === 0 ? id : `${id}-${part}`}>{t(part)}</label>
              <input
                id={index === 0 ? id : `${id}-${part}`}
                aria-invalid={described['aria-invalid']}
                inputMode="numeric"
                maxLength={characters}
                autoComplete={isBirthday ? `bday-${part}` : 'off'}
                value={value[part]}
                onChange={({ target }) => onChange({ ...value, [part]: target.value.replaceAll(/\D/g, '') })}
              />
            </div>
          ))}
        </div>
      )}
    </FieldGroup>
  );
}

/** `YYYY-MM-DD`, or undefined while the date is not whole. Whether there is such a day is not looked at. */
export function isoDateOf({ day, month, year }: TypedDate): string | undefined {
  if (day === '' || month === '' || year.length !== 4) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

export function typedDateOf(iso: string | undefined): TypedDate {
  const [year = '', month = '', day = ''] = iso?.split('-') ?? [];
  return { day, month, year };
}
