import type { IdentityDocumentKind } from '#libs/vocabulary';
import { useTexts } from '../language/language';
import { RadioGroup } from '../parts/choices';
import type { FieldProps } from '../parts/field';
import { TextField } from '../parts/text-field';
import { declareTexts } from './declare.texts';
import type { TypedAnswer, TypedDocument } from './typed-answer';

interface DocumentFieldProps {
  readonly field: FieldProps;
  readonly kinds: readonly IdentityDocumentKind[];
  readonly typed: TypedDocument | undefined;
  readonly onType: (typed: TypedAnswer) => void;
  readonly errorOf: (part?: string) => string | undefined;
}

const NOTHING: TypedDocument = { kind: '', number: '' };

/** Kind and number of an identity document. */
export function DocumentField({ field, kinds, typed = NOTHING, onType, errorOf }: DocumentFieldProps) {
  const t = useTexts(declareTexts);
  return (
    <>
      <RadioGroup
        id={field.id}
        label={t('documentKind')}
        hint={field.hint}
        error={field.error ?? errorOf('kind')}
        value={typed.kind === '' ? undefined : typed.kind}
        options={kinds.map((kind) => ({ value: kind, label: t(kind) }))}
        onChange={(kind) => onType({ ...typed, kind })}
      />
      <TextField
        id={`${field.id}-number`}
        label={t('documentNumber')}
        error={errorOf('number')}
        value={typed.number}
        onChange={(number) => onType({ ...typed, number })}
        width="code"
        maxLength={20}
        inputMode={typed.kind === 'passport' ? 'text' : 'numeric'}
      />
    </>
  );
}
