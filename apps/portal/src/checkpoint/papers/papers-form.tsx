import { useEffect, useRef, useState, type FormEvent } from 'react';
import { localDayOf, STATED_VACCINES } from '#libs/vocabulary';
import { businessNow } from '../../api/business-time';
import { useTexts } from '../../language/language';
import { Button } from '../../parts/button';
import { RadioGroup } from '../../parts/choices';
import { ErrorSummary } from '../../parts/error-summary';
import { MomentField } from '../../parts/moment-field';
import { Select } from '../../parts/select';
import { TEST_PAPERS, type TestPaper } from '../../test-paper/test-paper';
import { testPaperTexts } from '../../test-paper/test-paper.texts';
import { vaccineTexts } from '../../test-paper/vaccine.texts';
import {
  DOSE_COUNTS,
  readPapers,
  type DoseCount,
  type PapersFault,
  type ShownPapers,
  type TypedPapers,
} from './papers';
import { papersTexts } from './papers.texts';

const FIELDS = {
  ...{ test: 'papers-test', sampledAt: 'papers-sampled-at', doses: 'papers-doses' },
  ...{ lastDoseOn: 'papers-last-dose', recoveredOn: 'papers-recovered' },
} as const;

interface PapersFormProps {
  /** What was typed before. */
  readonly typed: TypedPapers;
  /** Whether the person has been scanned already, so that the outcome is decided again. */
  readonly isAfterOutcome: boolean;
  readonly onType: (typed: TypedPapers) => void;
  readonly onNoted: (papers: ShownPapers) => void;
  readonly onCancel: () => void;
}

/** What is on the papers, by touches: of each the least that the rules look at, and the vaccine where it is known. */
export function PapersForm({ typed, isAfterOutcome, onType, onNoted, onCancel }: PapersFormProps) {
  const t = useTexts(papersTexts);
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => place.current?.focus(), []);
  const [faults, setFaults] = useState<readonly PapersFault[]>([]);
  const note = (event: FormEvent): void => {
    event.preventDefault();
    const reading = readPapers(typed, businessNow());
    setFaults(reading.ok ? [] : reading.faults);
    if (reading.ok) onNoted(reading.papers);
  };
  const errors = faults.map(({ field, text }) => ({ fieldId: FIELDS[field], message: t(text) }));
  const field = (name: keyof typeof FIELDS) => ({
    id: FIELDS[name],
    error: errors.find(({ fieldId }) => fieldId === FIELDS[name])?.message,
  });
  return (
    <form ref={place} tabIndex={-1} className="passer papers-form" aria-label={t('title')} onSubmit={note} noValidate>
      <h2>{t('title')}</h2>
      <p>{t(isAfterOutcome ? 'leadAfter' : 'lead')}</p>
      <ErrorSummary errors={errors} />
      <Papers typed={typed} field={field} onType={onType} />
      <div className="passer-decisions">
        <Button type="submit">{t(isAfterOutcome ? 'useAgain' : 'use')}</Button>
        <Button kind="secondary" onPress={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

interface PapersProps {
  readonly typed: TypedPapers;
  readonly field: (name: keyof typeof FIELDS) => { readonly id: string; readonly error: string | undefined };
  readonly onType: (typed: TypedPapers) => void;
}

function Papers({ typed, field, onType }: PapersProps) {
  const t = useTexts(papersTexts);
  const tTest = useTexts(testPaperTexts);
  const today = localDayOf(businessNow());
  const set = (part: Partial<TypedPapers>): void => onType({ ...typed, ...part });
  return (
    <>
      <RadioGroup<TestPaper | ''>
        {...field('test')}
        label={t('test')}
        value={typed.test}
        options={[{ value: '', label: t('noTest') }, ...TEST_PAPERS.map((value) => ({ value, label: tTest(value) }))]}
        onChange={(test) => set({ test })}
      />
      {typed.test === '' ? null : (
        <MomentField
          {...field('sampledAt')}
          label={tTest('sampledAt')}
          hasTime
          lastDay={today}
          value={typed.sampledAt}
          onChange={(sampledAt) => set({ sampledAt })}
        />
      )}
      <DosePapers typed={typed} field={field} onType={onType} />
      <MomentField
        {...field('recoveredOn')}
        label={t('recoveredOn')}
        isOptional
        lastDay={today}
        value={typed.recoveredOn}
        onChange={(recoveredOn) => set({ recoveredOn })}
      />
    </>
  );
}

/** Of the doses only the last is looked at. */
function DosePapers({ typed, field, onType }: PapersProps) {
  const t = useTexts(papersTexts);
  const tVaccine = useTexts(vaccineTexts);
  const set = (part: Partial<TypedPapers>): void => onType({ ...typed, ...part });
  return (
    <>
      <RadioGroup<DoseCount | ''>
        {...field('doses')}
        label={t('doses')}
        isInline
        value={typed.doses}
        options={[
          { value: '', label: t('noDosesPaper') },
          ...DOSE_COUNTS.map((value) => ({ value, label: t(`doses-${value}`) })),
        ]}
        onChange={(doses) => set({ doses })}
      />
      {typed.doses === '' || typed.doses === '0' ? null : (
        <>
          <MomentField
            {...field('lastDoseOn')}
            label={t('lastDoseOn')}
            lastDay={localDayOf(businessNow())}
            value={typed.lastDoseOn}
            onChange={(lastDoseOn) => set({ lastDoseOn })}
          />
          <Select
            id="papers-vaccine"
            label={t('vaccine')}
            isOptional
            value={typed.vaccine}
            options={STATED_VACCINES.map((value) => ({ value, label: tVaccine(value) }))}
            onChange={(vaccine) => set({ vaccine })}
          />
        </>
      )}
    </>
  );
}
