import { useEffect, useRef } from 'react';
import { useTexts } from '../language/language';
import { partsTexts } from './parts.texts';

export interface FormError {
  /** Id of the control that is to be put right. */
  readonly fieldId: string;
  readonly message: string;
}

const FIELDS = 'input, textarea, select';

/**
 * Everything that is wrong with a form, above it; each line leads to its field. Takes the focus when it appears and when
 * the form is sent again, but never from somebody who is just putting a field right.
 */
export function ErrorSummary({ errors }: { readonly errors: readonly FormError[] }) {
  const t = useTexts(partsTexts);
  const summary = useRef<HTMLDivElement>(null);
  const wasShown = useRef(false);
  const hasErrors = errors.length > 0;
  useEffect(() => {
    const isTyping = wasShown.current && document.activeElement?.matches(FIELDS) === true;
    if (hasErrors && !isTyping) summary.current?.focus();
    wasShown.current = hasErrors;
  }, [hasErrors, errors]);
  if (!hasErrors) return null;
  return (
    <div ref={summary} tabIndex={-1} role="alert" className="message message-error">
      <h2>{t('errorsTitle')}</h2>
      <ul>
        {errors.map(({ fieldId, message }) => (
          <li key={fieldId}>
            <a
              href={`#${fieldId}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId)?.focus();
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
