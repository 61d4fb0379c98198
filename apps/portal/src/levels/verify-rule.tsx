import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { localDayOf } from '#libs/vocabulary';
import { newIdempotencyKey } from '#packages/client';
import { businessNow } from '../api/business-time';
import { useTexts } from '../language/language';
import { FormDialog } from '../parts/form-dialog';
import type { FormError } from '../parts/error-summary';
import { MomentField } from '../parts/moment-field';
import { errorOfField, fieldErrorsOf } from '../parts/problem-fields';
import { TextField } from '../parts/text-field';
import { LEVELS, verifyRule, type RuleName } from './level-requests';
import { rulesTexts } from './rules.texts';

const FIELDS = { documentNumber: 'rule-document', seenOn: 'rule-seen-on' };
const NUMBER_CHARACTERS_MAX = 80;

/** Says in which document an official has seen a rule. */
export function VerifyRule({ rule, onClose }: { readonly rule: RuleName; readonly onClose: () => void }) {
  const t = useTexts(rulesTexts);
  const queries = useQueryClient();
  const today = localDayOf(businessNow());
  const [documentNumber, setDocumentNumber] = useState('');
  const [seenOn, setSeenOn] = useState(today);
  const [missing, setMissing] = useState<readonly FormError[]>([]);
  const [idempotencyKey] = useState(newIdempotencyKey);
  const verifying = useMutation({
    mutationFn: () => verifyRule({ rule, documentNumber: documentNumber.trim(), seenOn }, idempotencyKey),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [LEVELS] });
      void queries.invalidateQueries({ queryKey: ['maps'] });
      onClose();
    },
  });
  const errors = missing.length > 0 ? missing : fieldErrorsOf(verifying.error, FIELDS);
  const verify = (): void => {
    const found = [
      ...(documentNumber.trim() === '' ? [{ fieldId: FIELDS.documentNumber, message: t('numberNeeded') }] : []),
      ...(seenOn === '' ? [{ fieldId: FIELDS.seenOn, message: t('dayNeeded') }] : []),
    ];
    setMissing(found);
    if (found.length === 0) verifying.mutate();
  };
  return (
    <FormDialog
      title={t('verifyOf', { rule: t(rule) })}
      actLabel={t('verify')}
      errors={errors}
      sending={verifying}
      onAct={verify}
      onClose={onClose}
    >
      <p>{t('verifyHelp')}</p>
      <TextField
        id={FIELDS.documentNumber}
        error={errorOfField(errors, FIELDS.documentNumber)}
        label={t('documentNumber')}
        maxLength={NUMBER_CHARACTERS_MAX}
        value={documentNumber}
        onChange={setDocumentNumber}
      />
      <MomentField
        id={FIELDS.seenOn}
        error={errorOfField(errors, FIELDS.seenOn)}
        label={t('seenOn')}
        lastDay={today}
        value={seenOn}
        onChange={setSeenOn}
      />
    </FormDialog>
  );
}
