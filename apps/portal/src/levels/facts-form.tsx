import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../language/language';
import { FormDialog } from '../parts/form-dialog';
import { MomentField } from '../parts/moment-field';
import type { FormError } from '../parts/error-summary';
import { errorOfField, fieldErrorsOf } from '../parts/problem-fields';
import { RadioGroup } from '../parts/choices';
import { TextField } from '../parts/text-field';
import { arithmeticTexts } from './arithmetic.texts';
import { colourTexts } from './colours.texts';
import { factsTexts } from './facts.texts';
import { enterFacts, LEVELS, type AreaFacts } from './level-requests';
import {
  AGES,
  changedFacts,
  FACTORS,
  faultyNumbers,
  REQUIREMENTS,
  typedFactsOf,
  type Said,
  type TypedFacts,
} from './typed-facts.rules';

const DOCUMENT_CHARACTERS_MAX = 80;
const fieldId = (path: string): string => `facts-${path.replaceAll('.', '-')}`;
const FIELDS = { on: fieldId('on'), spreadTo: fieldId('spreadTo'), document: fieldId('document') };

interface FactsFormProps {
  readonly code: string;
  readonly name: string;
  readonly level: 'province' | 'district' | 'commune';
  readonly day: string;
  readonly known: AreaFacts;
  readonly onClose: () => void;
}

/** Enters treatment capacity, people by age and factors; what is left as it was is not said again. */
export function FactsForm({ code, name, level, day, known, onClose }: FactsFormProps) {
  const t = useTexts(factsTexts);
  const queries = useQueryClient();
  const [before] = useState(() => typedFactsOf(known, day));
  const [typed, setTyped] = useState(before);
  const [found, setFound] = useState<readonly FormError[]>([]);
  const saving = useMutation({
    mutationFn: () => enterFacts(code, changedFacts(typed, before)),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [LEVELS] });
      onClose();
    },
  });
  const errors = found.length > 0 ? found : fieldErrorsOf(saving.error, FIELDS);
  const save = (): void => {
    const missing = typed.on === '' ? [{ fieldId: FIELDS.on, message: t('onNeeded') }] : [];
    const faulty = faultyNumbers(typed).map((path) => ({ fieldId: fieldId(path), message: t('numberNeeded') }));
    setFound([...missing, ...faulty]);
    if (missing.length + faulty.length === 0) saving.mutate();
  };
  const parts = { typed, errors, onChange: setTyped };
  return (
    <FormDialog
      title={t('enterOf', { name })}
      actLabel={t('save')}
      errors={errors}
      sending={saving}
      onAct={save}
      onClose={onClose}
    >
      <MomentField
        id={FIELDS.on}
        error={errorOfField(errors, FIELDS.on)}
        label={t('on')}
        value={typed.on}
        onChange={(on) => setTyped({ ...typed, on })}
      />
      <CapacityFields {...parts} />
      <PeopleFields {...parts} />
      {level === 'commune' ? <FactorFields {...parts} /> : <SpreadField {...parts} />}
      <TextField
        id={FIELDS.document}
        error={errorOfField(errors, FIELDS.document)}
        label={t('document')}
        hint={t('documentHint')}
        isOptional
        value={typed.document}
        maxLength={DOCUMENT_CHARACTERS_MAX}
        onChange={(document) => setTyped({ ...typed, document })}
      />
    </FormDialog>
  );
}

interface FieldsProps {
  readonly typed: TypedFacts;
  readonly errors: readonly FormError[];
  readonly onChange: (typed: TypedFacts) => void;
}

function CapacityFields({ typed, onChange }: FieldsProps) {
  const inArithmetic = useTexts(arithmeticTexts);
  return REQUIREMENTS.map((requirement) => (
    <SaidField
      key={requirement}
      label={inArithmetic(requirement)}
      value={typed.capacity[requirement]}
      onChange={(said) => onChange({ ...typed, capacity: { ...typed.capacity, [requirement]: said } })}
    />
  ));
}

function FactorFields({ typed, onChange }: FieldsProps) {
  const inColours = useTexts(colourTexts);
  return FACTORS.map((factor) => (
    <SaidField
      key={factor}
      label={inColours(factor)}
      value={typed.factors[factor]}
      onChange={(said) => onChange({ ...typed, factors: { ...typed.factors, [factor]: said } })}
    />
  ));
}

interface SaidFieldProps {
  readonly label: string;
  readonly value: Said;
  readonly onChange: (said: Said) => void;
}

function SaidField({ label, value, onChange }: SaidFieldProps) {
  const t = useTexts(factsTexts);
  const options = [
    { value: 'yes', label: t('there') },
    { value: 'no', label: t('missing') },
    { value: 'unsaid', label: t('unsaid') },
  ] as const;
  return <RadioGroup label={label} isInline value={value} options={options} onChange={onChange} />;
}

function PeopleFields({ typed, errors, onChange }: FieldsProps) {
  const t = useTexts(factsTexts);
  return AGES.map((age) => (
    <TextField
      key={age}
      id={fieldId(`people.${age}`)}
      error={errorOfField(errors, fieldId(`people.${age}`))}
      label={t('people', { years: age })}
      hint={t('peopleHint')}
      isOptional
      width="short"
      inputMode="numeric"
      value={typed.people[age]}
      onChange={(people) => onChange({ ...typed, people: { ...typed.people, [age]: people } })}
    />
  ));
}

function SpreadField({ typed, errors, onChange }: FieldsProps) {
  const t = useTexts(factsTexts);
  return (
    <TextField
      id={FIELDS.spreadTo}
      error={errorOfField(errors, FIELDS.spreadTo)}
      label={t('spreadTo')}
      isOptional
      width="short"
      inputMode="numeric"
      value={typed.spreadTo}
      onChange={(spreadTo) => onChange({ ...typed, spreadTo })}
    />
  );
}
