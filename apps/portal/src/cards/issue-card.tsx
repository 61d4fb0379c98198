import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { newIdempotencyKey } from '#packages/client';
import { useTexts } from '../language/language';
import { RadioGroup } from '../parts/choices';
import type { FormError } from '../parts/error-summary';
import { FormDialog } from '../parts/form-dialog';
import { errorOfField, fieldErrorsOf } from '../parts/problem-fields';
import { TextField } from '../parts/text-field';
import { issueCard, type IssueCardBody, type ShownCard } from './card-requests';
import { cardsTexts } from './cards.texts';
import { HolderFields } from './holder-fields';
import { FIELDS, missingIn, NO_CARD, requestOf, type TypedCard } from './typed-card';

/** A printed code in groups, with whatever stands between them. */
const CODE_CHARACTERS_MAX = 40;

interface IssueCardProps {
  readonly onClose: () => void;
  readonly onIssued: (card: ShownCard) => void;
}

interface Tried {
  readonly body: IssueCardBody;
  readonly key: string;
}

/** Who presses again after an answer that was lost asks for the same card, not for another. */
function keyed(body: IssueCardBody, tried: Tried | undefined): Tried {
  const isSame = JSON.stringify(body) === JSON.stringify(tried?.body);
  return { body, key: isSame && tried !== undefined ? tried.key : newIdempotencyKey() };
}

/** Issues a card for somebody who is named, or who was declared. */
export function IssueCard({ onClose, onIssued }: IssueCardProps) {
  const t = useTexts(cardsTexts);
  const [typed, setTyped] = useState(NO_CARD);
  const [missing, setMissing] = useState<readonly FormError[]>([]);
  const [tried, setTried] = useState<Tried>();
  const issuing = useMutation({ mutationFn: ({ body, key }: Tried) => issueCard(body, key), onSuccess: onIssued });
  const errors = missing.length > 0 ? missing : fieldErrorsOf(issuing.error, FIELDS);
  const issue = (): void => {
    const found = missingIn(typed).map(({ field, text }) => ({ fieldId: FIELDS[field], message: t(text) }));
    setMissing(found);
    if (found.length > 0) return;
    const next = keyed(requestOf(typed), tried);
    setTried(next);
    issuing.mutate(next);
  };
  return (
    <FormDialog
      title={t('issueTitle')}
      actLabel={t('issue')}
      errors={errors}
      sending={issuing}
      onAct={issue}
      onClose={onClose}
    >
      <Fields typed={typed} errors={errors} onChange={setTyped} />
    </FormDialog>
  );
}

interface FieldsProps {
  readonly typed: TypedCard;
  readonly errors: readonly FormError[];
  readonly onChange: (typed: TypedCard) => void;
}

function Fields({ typed, errors, onChange }: FieldsProps) {
  const t = useTexts(cardsTexts);
  return (
    <>
      <RadioGroup
        label={t('by')}
        value={typed.by}
        options={[
          { value: 'person', label: t('byPerson') },
          { value: 'declaration', label: t('byDeclaration'), hint: t('byDeclarationHint') },
        ]}
        onChange={(by) => onChange({ ...typed, by })}
      />
      {typed.by === 'person' ? (
        <HolderFields typed={typed} errors={errors} onChange={onChange} />
      ) : (
        <TextField
          id={FIELDS.declarationCode}
          error={errorOfField(errors, FIELDS.declarationCode)}
          label={t('declarationCode')}
          hint={t('declarationCodeHint')}
          value={typed.declarationCode}
          onChange={(declarationCode) => onChange({ ...typed, declarationCode })}
          autoCapitalize="characters"
          maxLength={CODE_CHARACTERS_MAX}
        />
      )}
    </>
  );
}
