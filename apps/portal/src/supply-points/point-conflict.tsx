import { useEffect, useRef } from 'react';
import { useTexts } from '../language/language';
import { RadioGroup } from '../parts/choices';
import { Notification } from '../parts/notification';
import { withFieldsOf, type MergedPoint } from './merged-point.rules';
import { pointFormTexts } from './point-form.texts';
import type { PointField, TypedPoint } from './typed-point.rules';
import { useFieldInWords } from './use-point-words';

interface PointConflictProps extends MergedPoint {
  /** As they were when the platform refused. */
  readonly mine: TypedPoint;
  readonly theirs: TypedPoint;
  readonly typed: TypedPoint;
  readonly onChange: (typed: TypedPoint) => void;
}

/** Tells that somebody else was faster, what of theirs is in the form now, and asks about what both have changed. */
export function PointConflict({ taken, disagreed, mine, theirs, typed, onChange }: PointConflictProps) {
  const t = useTexts(pointFormTexts);
  const fieldInWords = useFieldInWords();
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => told.current?.focus(), [theirs]);
  const choose = (field: PointField, whose: 'mine' | 'theirs'): void =>
    onChange(withFieldsOf(typed, whose === 'mine' ? mine : theirs, [field]));
  return (
    <div ref={told} tabIndex={-1} className="step">
      <Notification tone="warning" title={t('conflict')}>
        <p>{t('conflictHelp')}</p>
        {taken.length === 0 ? null : (
          <>
            <p>{t('takenIn')}</p>
            <ul>
              {taken.map((field) => (
                <li key={field}>
                  <strong>{t(field)}</strong>: {fieldInWords(theirs, field)}
                </li>
              ))}
            </ul>
          </>
        )}
      </Notification>
      {disagreed.map((field) => (
        <RadioGroup
          key={field}
          id={`conflict-${field}`}
          label={t('disagreed', { field: t(field) })}
          value={isSame(typed, theirs, field) ? 'theirs' : 'mine'}
          options={[
            { value: 'mine', label: t('mine', { value: fieldInWords(mine, field) }) },
            { value: 'theirs', label: t('theirs', { value: fieldInWords(theirs, field) }) },
          ]}
          onChange={(whose) => choose(field, whose)}
        />
      ))}
    </div>
  );
}

const isSame = (one: TypedPoint, other: TypedPoint, field: PointField): boolean =>
  JSON.stringify(one[field]) === JSON.stringify(other[field]);
