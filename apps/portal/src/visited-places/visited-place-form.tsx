import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useOwnCommunes } from '../areas/own-areas';
import { decisionTexts } from '../decisions/decisions.texts';
import { useTexts } from '../language/language';
import { addressOf } from '../navigation/addresses';
import { Button } from '../parts/button';
import { ComboBox } from '../parts/combo-box';
import { ErrorSummary, type FormError } from '../parts/error-summary';
import { errorOfField, fieldErrorsOf } from '../parts/problem-fields';
import { ProblemNotice } from '../parts/problem-notice';
import { TextField } from '../parts/text-field';
import { PersonalDataWarning } from './personal-data-warning';
import { PositionField } from './position-field';
import { faultsOf, type FieldFault, type TypedVisitedPlace } from './typed-visited-place';
import { visitedPlaceTexts } from './visited-places.texts';
import { windowFieldId, WindowsField } from './windows-field';

/** Ids of the controls by the paths of the request's body. */
const FIELDS = {
  ...{ name: 'visited-name', communeCode: 'visited-commune', address: 'visited-address' },
  ...{ latitude: 'visited-latitude', longitude: 'visited-longitude', advice: 'visited-advice' },
} as const;
const NAME_CHARACTERS_MAX = 200;
const ADDRESS_CHARACTERS_MAX = 300;
const ADVICE_CHARACTERS_MAX = 500;

interface VisitedPlaceFormProps {
  readonly initial: TypedVisitedPlace;
  /** Answers the id of what was saved. */
  readonly save: (typed: TypedVisitedPlace) => Promise<string>;
}

/** Says all of a draft; what is saved is shown, to be looked at before somebody decides it. */
export function VisitedPlaceForm({ initial, save }: VisitedPlaceFormProps) {
  const inDecisions = useTexts(decisionTexts);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(initial);
  const [found, setFound] = useState<readonly FormError[]>([]);
  const faultsOfTyped = useFaults();
  const saving = useMutation({
    mutationFn: () => save(typed),
    onSuccess: async (id) => {
      await queries.invalidateQueries({ queryKey: ['visited-places'] });
      await queries.invalidateQueries({ queryKey: ['visited-place', id] });
      await navigate(addressOf('visitedPlace', { id }));
    },
  });
  const errors = found.length > 0 ? found : fieldErrorsOf(saving.error, fieldsOf(typed));
  const send = (): void => {
    const before = faultsOfTyped(typed);
    setFound(before);
    if (before.length === 0) saving.mutate();
  };
  return (
    <>
      <PersonalDataWarning />
      <ErrorSummary errors={errors} />
      {saving.isError && errors.length === 0 ? <ProblemNotice error={saving.error} /> : null}
      <Fields typed={typed} errors={errors} onChange={setTyped} />
      <div className="actions">
        <Button onPress={send} isBusy={saving.isPending}>
          {inDecisions('save')}
        </Button>
      </div>
    </>
  );
}

interface FieldsProps {
  readonly typed: TypedVisitedPlace;
  readonly errors: readonly FormError[];
  readonly onChange: (typed: TypedVisitedPlace) => void;
}

function Fields({ typed, errors, onChange }: FieldsProps) {
  const t = useTexts(visitedPlaceTexts);
  const set = (part: Partial<TypedVisitedPlace>): void => onChange({ ...typed, ...part });
  const errorOf = (id: string): string | undefined => errorOfField(errors, id);
  return (
    <>
      <NameAndCommune {...{ typed, errors, onChange }} />
      <PositionField
        latitude={typed.latitude}
        longitude={typed.longitude}
        ids={FIELDS}
        communeCode={typed.communeCode}
        errorOf={errorOf}
        onChange={set}
      />
      <div className="text-column">
        <h2>{t('windows')}</h2>
        <WindowsField windows={typed.windows} errorOf={errorOf} onChange={(windows) => set({ windows })} />
        <TextField
          id={FIELDS.advice}
          label={t('advice')}
          hint={t('adviceHint')}
          error={errorOf(FIELDS.advice)}
          isOptional
          value={typed.advice}
          onChange={(advice) => set({ advice })}
          lines={3}
          maxLength={ADVICE_CHARACTERS_MAX}
        />
      </div>
    </>
  );
}

function NameAndCommune({ typed, errors, onChange }: FieldsProps) {
  const t = useTexts(visitedPlaceTexts);
  const communes = useOwnCommunes();
  const set = (part: Partial<TypedVisitedPlace>): void => onChange({ ...typed, ...part });
  return (
    <div className="text-column">
      <TextField
        id={FIELDS.name}
        label={t('name')}
        hint={t('nameHint')}
        error={errorOfField(errors, FIELDS.name)}
        value={typed.name}
        onChange={(name) => set({ name })}
        maxLength={NAME_CHARACTERS_MAX}
      />
      <ComboBox
        key={communes.length}
        id={FIELDS.communeCode}
        label={t('commune')}
        error={errorOfField(errors, FIELDS.communeCode)}
        value={typed.communeCode === '' ? undefined : typed.communeCode}
        options={communes}
        onChange={(communeCode = '') => set({ communeCode })}
      />
      <TextField
        id={FIELDS.address}
        label={t('address')}
        error={errorOfField(errors, FIELDS.address)}
        isOptional
        value={typed.address}
        onChange={(address) => set({ address })}
        maxLength={ADDRESS_CHARACTERS_MAX}
      />
    </div>
  );
}

/** Ids of all controls: each window has its own. */
function fieldsOf({ windows }: TypedVisitedPlace): Readonly<Record<string, string>> {
  const ends = windows.flatMap((_, index) =>
    (['from', 'to'] as const).map((end) => [`windows[${index}].${end}`, windowFieldId(index, end)]),
  );
  return { ...FIELDS, ...Object.fromEntries(ends) };
}

function useFaults(): (typed: TypedVisitedPlace) => readonly FormError[] {
  const t = useTexts(visitedPlaceTexts);
  const messageOf = (fault: FieldFault): string => {
    const [, index, end] = /^windows\[(\d+)\]\.(from|to)$/.exec(fault) ?? [];
    if (index !== undefined) return t(`fault-${end as 'from' | 'to'}`, { number: Number(index) + 1 });
    return t(`fault-${fault as 'name' | 'communeCode' | 'latitude' | 'longitude'}`);
  };
  return (typed) => {
    const ids = fieldsOf(typed);
    return faultsOf(typed).map((fault) => ({ fieldId: ids[fault] ?? '', message: messageOf(fault) }));
  };
}
