import type { ReactNode } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { ErrorSummary, type FormError } from './error-summary';
import { ProblemNotice } from './problem-notice';

interface FormDialogProps {
  readonly title: string;
  /** What the button says that sends the form. */
  readonly actLabel: string;
  readonly errors: readonly FormError[];
  /** How the sending stands; a failure that no field is to blame for is told above the fields. */
  readonly sending: { readonly isPending: boolean; readonly isError: boolean; readonly error: unknown };
  readonly onAct: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A short form in a dialog, which stays open with what was typed until the platform has taken it. */
export function FormDialog({ title, actLabel, errors, sending, onAct, onClose, children }: FormDialogProps) {
  const act = (
    <Button onPress={onAct} isBusy={sending.isPending}>
      {actLabel}
    </Button>
  );
  return (
    <Dialog title={title} isOpen onClose={onClose} actions={act}>
      <ErrorSummary errors={errors} />
      {sending.isError && errors.length === 0 ? <ProblemNotice error={sending.error} /> : null}
      {children}
    </Dialog>
  );
}
