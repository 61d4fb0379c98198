import { useId, type ReactNode } from 'react';
import { useTexts } from '../language/language';
import { partsTexts } from './parts.texts';

/** What every field of a form has. */
export interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with the value, as a sentence; undefined while nothing is. */
  readonly error?: string;
  readonly isOptional?: boolean;
  /** The id of the control, to which an error summary leads; made up unless given. */
  readonly id?: string;
}

/** For a control: its id, and what describes it. */
export interface ControlIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FrameProps extends FieldProps {
  readonly children: (ids: ControlIds) => ReactNode;
}

/** Label, hint, error, control, in this order, tied together for those who hear the page. */
export function Field({ label, hint, error, isOptional, id, children }: FrameProps) {
  const ids = useControlIds({ id, hint, error });
  return (
    <div className={fieldClass(error)}>
      <label htmlFor={ids.id}>
        {label} <OptionalMark isOptional={isOptional} />
      </label>
      <HintAndError ids={ids} hint={hint} error={error} />
      {children(ids)}
    </div>
  );
}

/** Several controls that answer one question. */
export function FieldGroup({ label, hint, error, isOptional, id, children }: FrameProps) {
  const ids = useControlIds({ id, hint, error });
  return (
    <fieldset className={fieldClass(error)} aria-describedby={ids['aria-describedby']}>
      <legend>
        {label} <OptionalMark isOptional={isOptional} />
      </legend>
      <HintAndError ids={ids} hint={hint} error={error} />
      {children(ids)}
    </fieldset>
  );
}

export const fieldClass = (error: string | undefined): string =>
  error === undefined ? 'field' : 'field field-with-error';

export function OptionalMark({ isOptional }: { readonly isOptional: boolean | undefined }) {
  const t = useTexts(partsTexts);
  return isOptional ? <span className="optional">{t('optional')}</span> : null;
}

type HintAndErrorProps = Pick<FieldProps, 'hint' | 'error'> & { readonly ids: ControlIds };

export function HintAndError({ ids, hint, error }: HintAndErrorProps) {
  const t = useTexts(partsTexts);
  return (
    <>
      {hint === undefined ? null : (
        <p className="field-hint" id={`${ids.id}-hint`}>
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p className="field-error" id={`${ids.id}-error`}>
          <span className="visually-hidden">{t('error')}: </span>
          {error}
        </p>
      )}
    </>
  );
}

export function useControlIds({ id: given, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>): ControlIds {
  const own = useId();
  const id = given ?? own;
  const described = [hint === undefined ? [] : `${id}-hint`, error === undefined ? [] : `${id}-error`].flat();
  return {
    id,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
    'aria-invalid': error === undefined ? undefined : true,
  };
}
