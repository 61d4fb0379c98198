import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { ProblemError } from '#packages/client';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { ErrorSummary, type FormError } from '../parts/error-summary';
import { fieldErrorsOf } from '../parts/problem-fields';
import { ProblemNotice } from '../parts/problem-notice';
import { HowToReach } from './fields-of-contact';
import { WhatAndWhere } from './fields-of-place';
import { RuleFields } from './fields-of-rule';
import { POINT_CONTROLS, POINT_PATHS } from './point-controls';
import { pointFormTexts } from './point-form.texts';
import type { PointRecord } from './registered-point';
import { faultsOfPoint, type TypedPoint } from './typed-point.rules';
import './supply-points.css';

/** The point was changed by somebody since its version. */
const VERSION_PASSED = 412;

interface PointFormProps {
  readonly start: TypedPoint;
  /** How sure the position is that the register has so far. */
  readonly located: PointRecord['located'];
  /** Hours of an imported list that nobody could read. */
  readonly hoursText: string | null;
  /** Rejects with what the platform refuses. */
  readonly onSave: (typed: TypedPoint) => Promise<void>;
  /** Resolves with the form in which the other's changes are taken in. */
  readonly onConflict?: (typed: TypedPoint) => Promise<TypedPoint>;
  readonly onCancel: () => void;
  /** What somebody else has changed meanwhile, and the way to choose. */
  readonly conflict?: (typed: TypedPoint, onChange: (typed: TypedPoint) => void) => ReactNode;
}

/** All that the register says of a point. What was typed stays until the platform has taken it. */
export function PointForm(props: PointFormProps) {
  const { start, located, hoursText, onCancel, conflict, onConflict } = props;
  const t = useTexts(pointFormTexts);
  const [typed, setTyped] = useState(start);
  const [missing, setMissing] = useState<readonly FormError[]>([]);
  const saving = useMutation({
    mutationFn: props.onSave,
    onError: async (error) => {
      if (isPassed(error) && onConflict !== undefined) setTyped(await onConflict(typed));
    },
  });
  const errors = missing.length > 0 ? missing : fieldErrorsOf(saving.error, POINT_PATHS);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const found = faultsOfPoint(typed).map(({ field, text }) => ({
      ...{ fieldId: POINT_CONTROLS[field], message: t(text) },
    }));
    setMissing(found);
    if (found.length === 0) saving.mutate(typed);
  };
  const common = { typed, errors, onChange: setTyped };
  const isRefused = saving.isError && errors.length === 0 && !(isPassed(saving.error) && conflict !== undefined);
  return (
    <form className="point-form" onSubmit={save} noValidate>
      {conflict?.(typed, setTyped)}
      <ErrorSummary errors={errors} />
      {isRefused ? <ProblemNotice error={saving.error} /> : null}
      <WhatAndWhere {...common} located={located} />
      <HowToReach {...common} hoursText={hoursText} />
      <RuleFields {...common} />
      <div className="actions">
        <Button type="submit" isBusy={saving.isPending}>
          {t('save')}
        </Button>
        <Button kind="secondary" onPress={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

const isPassed = (error: unknown): boolean => error instanceof ProblemError && error.status === VERSION_PASSED;
