import { useState, type FormEvent } from 'react';
import { businessNow } from '../api/business-time';
import { rememberedHealthOf, rememberHealth } from '../device/remembered-health';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Checkbox } from '../parts/choices';
import { ErrorSummary } from '../parts/error-summary';
import { ProblemNotice } from '../parts/problem-notice';
import type { CarriedCode } from '../personal-code/carried-codes';
import { useRestate } from '../personal-code/use-personal-code';
import { StatedDoses } from './stated-doses';
import { fieldIdOf, readStated, typedOf, type StatedFault, type StatedHealth } from '../test-paper/stated-health';
import { statedHealthTexts } from './stated-health.texts';
import { StatedTests } from './stated-tests';

interface StatedHealthFormProps {
  readonly carried: CarriedCode;
  readonly fullName: string;
  /** What the code says so far. */
  readonly stated: StatedHealth;
  readonly onDone: () => void;
}

/** What somebody states of tests and doses, which goes into the code in place of what was stated before. */
export function StatedHealthForm({ carried, fullName, stated, onDone }: StatedHealthFormProps) {
  const t = useTexts(statedHealthTexts);
  const remembered = rememberedHealthOf(fullName);
  const isNothing = stated.tests.length + stated.doses.length === 0;
  const [typed, setTyped] = useState(() => typedOf(isNothing ? (remembered ?? stated) : stated));
  const [faults, setFaults] = useState<readonly StatedFault[]>([]);
  const [isRemembering, setRemembering] = useState(remembered !== undefined);
  const restate = useRestate(carried.declarationCode);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const reading = readStated(typed, businessNow());
    setFaults(reading.ok ? [] : reading.faults);
    if (!reading.ok) return;
    rememberHealth(fullName, isRemembering ? reading.stated : undefined);
    restate.mutate(reading.stated, { onSuccess: onDone });
  };
  const errors = faults.map(({ part, index, text }) => ({ fieldId: fieldIdOf(part, index), message: t(text) }));
  const errorOf = (part: StatedFault['part'], index: number): string | undefined =>
    errors.find(({ fieldId }) => fieldId === fieldIdOf(part, index))?.message;
  return (
    <form onSubmit={save} noValidate>
      <h3>{t('formTitle')}</h3>
      <p>{t('formLead')}</p>
      <ErrorSummary errors={errors} />
      {restate.error === null ? null : <ProblemNotice error={restate.error} />}
      <StatedTests tests={typed.tests} errorOf={errorOf} onChange={(tests) => setTyped({ ...typed, tests })} />
      <StatedDoses doses={typed.doses} errorOf={errorOf} onChange={(doses) => setTyped({ ...typed, doses })} />
      <Checkbox
        id="remember-stated"
        label={t('remember')}
        hint={t('rememberHint')}
        isChecked={isRemembering}
        onChange={setRemembering}
      />
      <div className="actions page-actions">
        <Button type="submit" isBusy={restate.isPending}>
          {t('save')}
        </Button>
        <Button kind="secondary" onPress={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
