import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { ProblemError } from '#packages/client';
import { useTexts } from '../language/language';
import type { FormError } from '../parts/error-summary';
import { FormDialog } from '../parts/form-dialog';
import { instantOfLocal } from '../parts/local-time';
import { MomentField } from '../parts/moment-field';
import { errorOfField, fieldErrorsOf } from '../parts/problem-fields';
import { TextField } from '../parts/text-field';
import { decisionTexts } from './decisions.texts';

/** What is said along with an act. */
export interface SaidOfAct {
  readonly reason: string;
  /** RFC 3339; empty where no end is asked for. */
  readonly at: string;
}

type AskedField = keyof SaidOfAct;

interface ActDialogProps {
  readonly title: string;
  readonly actLabel: string;
  /** What must be said along with it. */
  readonly asks: readonly AskedField[];
  readonly act: (said: SaidOfAct) => Promise<void>;
  readonly onDone: () => void;
  /** Somebody else was first: what is on the screen is not how it stands. */
  readonly onConflict: () => void;
  readonly onClose: () => void;
  /** Who reads the reason; officers alone unless said otherwise. */
  readonly reasonHint?: string;
  /** What the act means, for whoever is about to confirm it. */
  readonly children: ReactNode;
}

const FIELDS = { at: 'act-at', reason: 'act-reason' } as const;
const REASON_CHARACTERS_MAX = 500;
/** Decided already, or changed since it was read. */
const CONFLICTS = [409, 412];

/** Confirms an act that the public will notice. */
export function ActDialog(props: ActDialogProps) {
  const { title, actLabel, asks, act, onDone, onConflict, onClose, reasonHint, children } = props;
  const t = useTexts(decisionTexts);
  const [typed, setTyped] = useState<SaidOfAct>({ reason: '', at: '' });
  const [missing, setMissing] = useState<readonly FormError[]>([]);
  const acting = useMutation({
    mutationFn: () => act({ ...typed, at: typed.at && instantOfLocal(typed.at).toISOString() }),
    onSuccess: onDone,
    onError: (error) => (isConflict(error) ? onConflict() : undefined),
  });
  const errors = missing.length > 0 ? missing : fieldErrorsOf(acting.error, FIELDS);
  const send = (): void => {
    const found = asks
      .filter((field) => typed[field].trim() === '')
      .map((field) => ({ fieldId: FIELDS[field], message: t(field === 'at' ? 'endNeeded' : 'reasonNeeded') }));
    setMissing(found);
    if (found.length === 0) acting.mutate();
  };
  return (
    <FormDialog {...{ title, actLabel, errors, onClose }} sending={acting} onAct={send}>
      {children}
      {asks.includes('at') ? (
        <MomentField
          id={FIELDS.at}
          label={t('endMoment')}
          error={errorOfField(errors, FIELDS.at)}
          hasTime
          value={typed.at}
          onChange={(at) => setTyped({ ...typed, at })}
        />
      ) : null}
      {asks.includes('reason') ? (
        <TextField
          id={FIELDS.reason}
          label={t('reason')}
          hint={reasonHint ?? t('reasonHint')}
          error={errorOfField(errors, FIELDS.reason)}
          value={typed.reason}
          onChange={(reason) => setTyped({ ...typed, reason })}
          lines={3}
          maxLength={REASON_CHARACTERS_MAX}
        />
      ) : null}
    </FormDialog>
  );
}

const isConflict = (error: unknown): boolean => error instanceof ProblemError && CONFLICTS.includes(error.status);
