import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { DIRECTIVES, ZONE_KINDS } from '#libs/vocabulary';
import { covidMapTexts } from '../covid-map/covid-map.texts';
import { decisionTexts } from '../decisions/decisions.texts';
import { useTexts } from '../language/language';
import { addressOf } from '../navigation/addresses';
import { Button } from '../parts/button';
import { RadioGroup } from '../parts/choices';
import { ErrorSummary, type FormError } from '../parts/error-summary';
import { MomentField } from '../parts/moment-field';
import { errorOfField } from '../parts/problem-fields';
import { ProblemNotice } from '../parts/problem-notice';
import { TextField } from '../parts/text-field';
import { OutlineField } from './outline-field';
import { ZoneAreasField } from './zone-areas-field';
import { ZONE_FIELDS, useZoneFaults } from './zone-faults';
import type { TypedZone, ZoneField } from './typed-zone';
import { zoneFormTexts } from './zone-form.texts';

const NAME_CHARACTERS_MAX = 200;
const DOCUMENT_CHARACTERS_MAX = 80;
const EXTENTS = ['whole', 'drawn'] as const;

interface ZoneFormProps {
  readonly initial: TypedZone;
  /** Answers the id of what was saved. */
  readonly save: (typed: TypedZone) => Promise<string>;
}

/** Says all of a draft; what is saved is shown, to be looked at before somebody decides it. */
export function ZoneForm({ initial, save }: ZoneFormProps) {
  const t = useTexts(zoneFormTexts);
  const inDecisions = useTexts(decisionTexts);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(initial);
  const [found, setFound] = useState<readonly FormError[]>([]);
  const faults = useZoneFaults();
  const saving = useMutation({
    mutationFn: () => save(typed),
    onSuccess: async (id) => {
      await queries.invalidateQueries({ queryKey: ['zones'] });
      await queries.invalidateQueries({ queryKey: ['zone', id] });
      await navigate(addressOf('zone', { id }));
    },
  });
  const errors = found.length > 0 ? found : faults.ofAnswer(saving.error, typed);
  const send = (): void => {
    const before = faults.ofTyped(typed);
    setFound(before);
    if (before.length === 0) saving.mutate();
  };
  return (
    <>
      <p className="lead text-column">{t('lead')}</p>
      <ErrorSummary errors={errors} />
      {saving.isError && errors.length === 0 ? <ProblemNotice error={saving.error} /> : null}
      <WhatAndWhere {...{ typed, errors }} onChange={setTyped} />
      <WhenAndBy {...{ typed, errors }} onChange={setTyped} />
      <div className="actions">
        <Button onPress={send} isBusy={saving.isPending}>
          {inDecisions('save')}
        </Button>
      </div>
    </>
  );
}

interface FieldsProps {
  readonly typed: TypedZone;
  readonly errors: readonly FormError[];
  readonly onChange: (typed: TypedZone) => void;
}

function WhatAndWhere({ typed, errors, onChange }: FieldsProps) {
  const t = useTexts(zoneFormTexts);
  const kindName = useTexts(covidMapTexts);
  const set = (part: Partial<TypedZone>): void => onChange({ ...typed, ...part });
  const of = (field: ZoneField) => fieldOf(field, errors);
  return (
    <>
      <div className="text-column">
        <TextField
          {...of('name')}
          label={t('name')}
          hint={t('nameHint')}
          value={typed.name}
          onChange={(name) => set({ name })}
          maxLength={NAME_CHARACTERS_MAX}
        />
        <RadioGroup
          {...of('kind')}
          label={t('kind')}
          value={typed.kind === '' ? undefined : typed.kind}
          options={ZONE_KINDS.map((value) => ({ value, label: kindName(value) }))}
          onChange={(kind) => set({ kind })}
        />
        {typed.kind === 'directive-area' ? (
          <RadioGroup
            {...of('directive')}
            label={t('directive')}
            value={typed.directive === '' ? undefined : typed.directive}
            options={DIRECTIVES.map((value) => ({ value, label: kindName(value) }))}
            onChange={(directive) => set({ directive })}
          />
        ) : null}
        <ZoneAreasField {...of('areaCodes')} values={typed.areaCodes} onChange={(areaCodes) => set({ areaCodes })} />
        <RadioGroup
          label={t('extent')}
          value={typed.isDrawn ? 'drawn' : 'whole'}
          options={EXTENTS.map((value) => ({ value, label: t(value) }))}
          onChange={(extent) => set({ isDrawn: extent === 'drawn' })}
        />
      </div>
      {typed.isDrawn ? (
        <OutlineField
          {...of('corners')}
          areaCodes={typed.areaCodes}
          corners={typed.corners}
          onChange={(corners) => set({ corners })}
        />
      ) : null}
    </>
  );
}

function WhenAndBy({ typed, errors, onChange }: FieldsProps) {
  const t = useTexts(zoneFormTexts);
  const set = (part: Partial<TypedZone>): void => onChange({ ...typed, ...part });
  const of = (field: ZoneField) => fieldOf(field, errors);
  return (
    <div className="text-column">
      <div className="fields-row">
        <MomentField
          {...of('from')}
          label={t('from')}
          hint={t('fromHint')}
          hasTime
          value={typed.from}
          onChange={(from) => set({ from })}
        />
        <MomentField
          {...of('to')}
          label={t('to')}
          hint={t('toHint')}
          isOptional
          hasTime
          value={typed.to}
          onChange={(to) => set({ to })}
        />
      </div>
      <TextField
        {...of('documentNumber')}
        label={t('documentNumber')}
        hint={t('documentHint')}
        value={typed.documentNumber}
        onChange={(documentNumber) => set({ documentNumber })}
        maxLength={DOCUMENT_CHARACTERS_MAX}
      />
      <TextField
        {...of('issuedBy')}
        label={t('issuedBy')}
        value={typed.issuedBy}
        onChange={(issuedBy) => set({ issuedBy })}
        maxLength={NAME_CHARACTERS_MAX}
      />
      <MomentField
        {...of('issuedOn')}
        label={t('issuedOn')}
        isOptional
        value={typed.issuedOn}
        onChange={(issuedOn) => set({ issuedOn })}
      />
    </div>
  );
}

const fieldOf = (field: ZoneField, errors: readonly FormError[]) => ({
  id: ZONE_FIELDS[field],
  error: errorOfField(errors, ZONE_FIELDS[field]),
});
