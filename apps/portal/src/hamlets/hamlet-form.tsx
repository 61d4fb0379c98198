import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../language/language';
import type { FormError } from '../parts/error-summary';
import { FormDialog } from '../parts/form-dialog';
import { errorOfField, fieldErrorsOf } from '../parts/problem-fields';
import { TextField } from '../parts/text-field';
import { saveHamlet, type Hamlet } from './hamlet-requests';
import { hamletsTexts } from './hamlets.texts';
import { faultyFields, NO_HAMLET, type TypedHamlet } from './typed-hamlet.rules';

const FIELDS = { name: 'hamlet-name', latitude: 'hamlet-latitude', longitude: 'hamlet-longitude' } as const;
const EXAMPLES = { latitude: '9.784', longitude: '105.471' } as const;
const NAME_CHARACTERS_MAX = 100;

interface HamletFormProps {
  readonly commune: string;
  /** Undefined for a new one. */
  readonly hamlet: Hamlet | undefined;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Registers a hamlet, or says its name and point anew. */
export function HamletForm({ commune, hamlet, onClose, onSaved }: HamletFormProps) {
  const t = useTexts(hamletsTexts);
  const [typed, setTyped] = useState(() => (hamlet === undefined ? NO_HAMLET : typedHamletOf(hamlet)));
  const [missing, setMissing] = useState<readonly FormError[]>([]);
  const saving = useMutation({ mutationFn: () => saveHamlet(commune, hamlet, typed), onSuccess: onSaved });
  const errors = missing.length > 0 ? missing : fieldErrorsOf(saving.error, FIELDS);
  const save = (): void => {
    const found = faultyFields(typed).map((field) => ({
      fieldId: FIELDS[field],
      message: field === 'name' ? t('nameNeeded') : t('numberNeeded', { example: EXAMPLES[field] }),
    }));
    setMissing(found);
    if (found.length === 0) saving.mutate();
  };
  const common = (field: keyof typeof FIELDS) => ({
    ...{ id: FIELDS[field], error: errorOfField(errors, FIELDS[field]), label: t(field), value: typed[field] },
    onChange: (value: string) => setTyped({ ...typed, [field]: value }),
  });
  return (
    <FormDialog
      title={hamlet === undefined ? t('addTitle') : t('changeOf', { name: hamlet.name })}
      actLabel={t('save')}
      errors={errors}
      sending={saving}
      onAct={save}
      onClose={onClose}
    >
      <TextField {...common('name')} maxLength={NAME_CHARACTERS_MAX} />
      {(['latitude', 'longitude'] as const).map((field) => (
        <TextField
          key={field}
          {...common(field)}
          hint={t('degreesHint', { example: EXAMPLES[field] })}
          width="short"
          inputMode="decimal"
        />
      ))}
    </FormDialog>
  );
}

const typedHamletOf = ({ name, latitude, longitude }: Hamlet): TypedHamlet => ({
  ...{ name, latitude: String(latitude), longitude: String(longitude) },
});
