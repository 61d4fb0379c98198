import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { localDayOf } from '#libs/vocabulary';
import { newIdempotencyKey } from '#packages/client';
import { businessNow } from '../api/business-time';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { RadioGroup } from '../parts/choices';
import type { FormError } from '../parts/error-summary';
import { FormDialog } from '../parts/form-dialog';
import { MomentField } from '../parts/moment-field';
import { errorOfField, fieldErrorsOf } from '../parts/problem-fields';
import { TextField } from '../parts/text-field';
import { exceptionFieldId, ExceptionsField } from './exceptions-field';
import { holdsFrom, INHERITED, type LevelScheme, type LevelValue } from './holds-from.rules';
import { announceLevel, type LevelDecision } from './level-requests';
import { levelsTexts } from './levels.texts';
import { noticeHoursOn } from './notice-hours';
import {
  announcementOf,
  missingParts,
  NO_DECISION,
  valueOf,
  valuesOf,
  type TypedDecision,
} from './typed-decision.rules';
import { useValueInWords } from './use-value-in-words';

const FIELDS = {
  ...{ value: 'level-value', reason: 'level-reason', 'document.number': 'level-document-number' },
  ...{
    'document.issuedOn': 'level-issued-on',
    'document.issuedBy': 'level-issued-by',
    exceptions: 'level-new-exception',
  },
} as const;
const NUMBER_CHARACTERS_MAX = 80;
const ISSUER_CHARACTERS_MAX = 200;
const REASON_CHARACTERS_MAX = 1_000;

export interface AnnouncedOf {
  readonly code: string;
  readonly name: string;
  readonly scheme: LevelScheme;
  /** Undefined where nothing is in force by this scheme. */
  readonly inForce: LevelValue | undefined;
}

interface AnnounceFormProps {
  readonly area: AnnouncedOf;
  readonly onClose: () => void;
  readonly onAnnounced: (decision: LevelDecision) => void;
}

/** Writes a decision about the level of an area, shows what of it will be public and from when, and announces it. */
export function AnnounceForm({ area, onClose, onAnnounced }: AnnounceFormProps) {
  const t = useTexts(levelsTexts);
  const [typed, setTyped] = useState(NO_DECISION);
  const [missing, setMissing] = useState<readonly FormError[]>([]);
  const [idempotencyKey] = useState(newIdempotencyKey);
  const announcing = useMutation({
    mutationFn: () => announceLevel(announcementOf(area.code, area.scheme, typed), idempotencyKey),
    onSuccess: onAnnounced,
  });
  const errorsOfMissing = useErrorsOfMissing();
  const errors = missing.length > 0 ? missing : fieldErrorsOf(announcing.error, FIELDS);
  const announce = (): void => {
    const found = errorsOfMissing(typed);
    setMissing(found);
    if (found.length === 0) announcing.mutate();
  };
  const parts = { area, typed, errors, onChange: setTyped };
  return (
    <FormDialog
      title={t('announceOf', { name: area.name })}
      actLabel={t('announcePublic')}
      errors={errors}
      sending={announcing}
      onAct={announce}
      onClose={onClose}
    >
      <LevelFields {...parts} />
      <DocumentFields {...parts} />
      <Summary area={area} typed={typed} />
    </FormDialog>
  );
}

function useErrorsOfMissing(): (typed: TypedDecision) => readonly FormError[] {
  const t = useTexts(levelsTexts);
  return (typed) =>
    missingParts(typed).map((part) => {
      if (part === 'value') return { fieldId: FIELDS.value, message: t('valueNeeded') };
      if (part === 'number') return { fieldId: FIELDS['document.number'], message: t('numberNeeded') };
      const name = typed.exceptions.find(({ areaCode }) => areaCode === part.exception)?.name ?? part.exception;
      return { fieldId: exceptionFieldId(part.exception), message: t('exceptionNeeded', { name }) };
    });
}

interface FieldsProps {
  readonly area: AnnouncedOf;
  readonly typed: TypedDecision;
  readonly errors: readonly FormError[];
  readonly onChange: (typed: TypedDecision) => void;
}

function LevelFields({ area, typed, errors, onChange }: FieldsProps) {
  const t = useTexts(levelsTexts);
  const valueInWords = useValueInWords();
  const values = [...valuesOf(area.scheme), INHERITED] as const;
  return (
    <>
      <RadioGroup
        id={FIELDS.value}
        error={errorOfField(errors, FIELDS.value)}
        label={t(area.scheme === 'decision-2686' ? 'colour' : 'value')}
        value={typed.value}
        options={values.map((value) => ({ value, label: valueInWords(valueOf(value)) }))}
        onChange={(value) => onChange({ ...typed, value })}
      />
      <ExceptionsField
        {...{ code: area.code, scheme: area.scheme, exceptions: typed.exceptions, errors }}
        onChange={(exceptions) => onChange({ ...typed, exceptions })}
      />
      <TextField
        id={FIELDS.reason}
        error={errorOfField(errors, FIELDS.reason)}
        label={t('reason')}
        hint={t('reasonHint')}
        isOptional
        lines={3}
        maxLength={REASON_CHARACTERS_MAX}
        value={typed.reason}
        onChange={(reason) => onChange({ ...typed, reason })}
      />
    </>
  );
}

function DocumentFields({ typed, errors, onChange }: FieldsProps) {
  const t = useTexts(levelsTexts);
  const common = (field: keyof typeof FIELDS) => ({ id: FIELDS[field], error: errorOfField(errors, FIELDS[field]) });
  return (
    <>
      <TextField
        {...common('document.number')}
        label={t('documentNumber')}
        maxLength={NUMBER_CHARACTERS_MAX}
        value={typed.number}
        onChange={(number) => onChange({ ...typed, number })}
      />
      <MomentField
        {...common('document.issuedOn')}
        label={t('issuedOn')}
        isOptional
        lastDay={localDayOf(businessNow())}
        value={typed.issuedOn}
        onChange={(issuedOn) => onChange({ ...typed, issuedOn })}
      />
      <TextField
        {...common('document.issuedBy')}
        label={t('issuedBy')}
        isOptional
        maxLength={ISSUER_CHARACTERS_MAX}
        value={typed.issuedBy}
        onChange={(issuedBy) => onChange({ ...typed, issuedBy })}
      />
    </>
  );
}

/** What everybody will read, and from when it holds. */
function Summary({ area, typed }: { readonly area: AnnouncedOf; readonly typed: TypedDecision }) {
  const t = useTexts(levelsTexts);
  const valueInWords = useValueInWords();
  const timeInWords = useTimeInWords();
  if (typed.value === undefined) return null;
  const value = valueOf(typed.value);
  const exceptions = typed.exceptions.flatMap((one) =>
    one.value === '' ? [] : t('summary', { name: one.name, level: valueInWords(valueOf(one.value)) }),
  );
  const now = businessNow();
  const hours = area.scheme === 'resolution-128' ? noticeHoursOn(localDayOf(now)) : 0;
  const from = holdsFrom(value, area.inForce, now, hours);
  const told = { name: area.name, level: valueInWords(value), exceptions: exceptions.join('; ') };
  return (
    <div className="message message-notice" role="status">
      <p>{t(exceptions.length === 0 ? 'summary' : 'summaryExcept', told)}</p>
      <p>
        {from === 'at-once'
          ? t('holdsAtOnce')
          : from === 'later'
            ? t('holdsAsAbove')
            : t('holdsLater', { hours, time: timeInWords(from) })}
      </p>
    </div>
  );
}
