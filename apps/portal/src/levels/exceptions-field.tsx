import { useQuery } from '@tanstack/react-query';
import { areasQuery } from '../areas/areas';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { ComboBox } from '../parts/combo-box';
import type { FormError } from '../parts/error-summary';
import type { Option } from '../parts/options';
import { errorOfField } from '../parts/problem-fields';
import { Select } from '../parts/select';
import { TextField } from '../parts/text-field';
import type { LevelScheme } from './holds-from.rules';
import { hamletsQuery } from './level-requests';
import { levelsTexts } from './levels.texts';
import { valueOf, valuesOf, type TypedException } from './typed-decision.rules';
import { useValueInWords } from './use-value-in-words';

const REASON_CHARACTERS_MAX = 1_000;
const NEW_EXCEPTION = 'level-new-exception';

export const exceptionFieldId = (areaCode: string): string => `level-exception-${areaCode}`;

interface ExceptionsFieldProps {
  readonly code: string;
  readonly scheme: LevelScheme;
  readonly exceptions: readonly TypedException[];
  readonly errors: readonly FormError[];
  readonly onChange: (exceptions: readonly TypedException[]) => void;
}

/** "The commune at 3 except hamlet X at 4": any number of areas within, each with its level. */
export function ExceptionsField({ code, scheme, exceptions, errors, onChange }: ExceptionsFieldProps) {
  const t = useTexts(levelsTexts);
  const options = useAreasWithin(code).filter(({ value }) => !exceptions.some(({ areaCode }) => areaCode === value));
  const add = (areaCode: string | undefined): void => {
    const chosen = options.find(({ value }) => value === areaCode);
    if (chosen !== undefined)
      onChange([...exceptions, { areaCode: chosen.value, name: chosen.label, value: '', reason: '' }]);
  };
  const set = (changed: TypedException): void =>
    onChange(exceptions.map((one) => (one.areaCode === changed.areaCode ? changed : one)));
  return (
    <>
      {exceptions.map((one) => (
        <Exception
          key={one.areaCode}
          {...{ exception: one, scheme, errors }}
          onChange={set}
          onRemove={() => onChange(exceptions.filter(({ areaCode }) => areaCode !== one.areaCode))}
        />
      ))}
      {options.length === 0 ? null : (
        <ComboBox
          key={`${options.length}`}
          id={NEW_EXCEPTION}
          label={t('addException')}
          hint={t('exceptionHint')}
          isOptional
          value={undefined}
          options={options}
          onChange={add}
        />
      )}
    </>
  );
}

interface ExceptionProps {
  readonly exception: TypedException;
  readonly scheme: LevelScheme;
  readonly errors: readonly FormError[];
  readonly onChange: (exception: TypedException) => void;
  readonly onRemove: () => void;
}

function Exception({ exception, scheme, errors, onChange, onRemove }: ExceptionProps) {
  const t = useTexts(levelsTexts);
  const valueInWords = useValueInWords();
  const { areaCode, name, value, reason } = exception;
  const id = exceptionFieldId(areaCode);
  return (
    <div className="level-exception">
      <Select
        id={id}
        error={errorOfField(errors, id)}
        label={t('exceptionOf', { name })}
        value={value}
        options={valuesOf(scheme).map((one) => ({ value: one, label: valueInWords(valueOf(one)) }))}
        onChange={(chosen) => onChange({ ...exception, value: chosen })}
      />
      <TextField
        label={t('exceptionReason', { name })}
        isOptional
        value={reason}
        maxLength={REASON_CHARACTERS_MAX}
        onChange={(typed) => onChange({ ...exception, reason: typed })}
      />
      <Button kind="link" onPress={onRemove}>
        {t('removeException', { name })}
      </Button>
    </div>
  );
}

/** Units below the area, and the hamlets of a commune. */
function useAreasWithin(code: string): readonly Option[] {
  const { data: units = [] } = useQuery(areasQuery);
  const isCommune = units.some((unit) => unit.code === code && unit.level === 'commune');
  const { data: hamlets = [] } = useQuery({ ...hamletsQuery(code), enabled: isCommune });
  if (isCommune) return hamlets.map((hamlet) => ({ value: hamlet.code, label: hamlet.name }));
  const children = units.filter(({ parentCode }) => parentCode === code);
  const below = units.filter(({ parentCode }) => children.some((child) => child.code === parentCode));
  const nameOf = new Map(units.map((unit) => [unit.code, unit.name]));
  return [...children, ...below].map(({ code: value, name, parentCode }) => ({
    ...{ value, label: name, hint: nameOf.get(parentCode ?? '') },
  }));
}
