import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changePoint, readPointRecord, REGISTER, type PointRecord } from './registered-point';
import { mergedPoint, type MergedPoint } from './merged-point.rules';
import { PointConflict } from './point-conflict';
import { PointForm } from './point-form';
import { typedPointOf, type TypedPoint } from './typed-point.rules';

interface ChangePointProps {
  readonly point: PointRecord;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** From which version the form goes out, and what somebody else made of it meanwhile. */
interface Standing {
  readonly version: number;
  readonly base: TypedPoint;
  readonly conflict: (MergedPoint & { readonly mine: TypedPoint }) | undefined;
}

/**
 * Changes what the register says of a point. Where somebody else was faster nothing is lost: what only the other has
 * changed comes into the form, and of what both have changed the officer chooses before it is saved.
 */
export function ChangePoint({ point, onSaved, onCancel }: ChangePointProps) {
  const queries = useQueryClient();
  const [standing, setStanding] = useState<Standing>(() => ({
    ...{ version: point.version, base: typedPointOf(point), conflict: undefined },
  }));
  const { version, base, conflict } = standing;
  const save = async (typed: TypedPoint): Promise<void> => {
    await changePoint(point.id, version, typed);
    await queries.invalidateQueries({ queryKey: [REGISTER] });
    onSaved();
  };
  const takeIn = async (mine: TypedPoint): Promise<TypedPoint> => {
    const theirs = await readPointRecord(point.id);
    if (theirs === null) return mine;
    const typed = typedPointOf(theirs);
    const found = mergedPoint(base, mine, typed);
    setStanding({ version: theirs.version, base: typed, conflict: { ...found, mine } });
    return found.merged;
  };
  return (
    <PointForm
      start={base}
      located={point.located}
      hoursText={point.hoursText}
      onSave={save}
      onConflict={takeIn}
      onCancel={onCancel}
      {...(conflict && {
        conflict: (typed, onChange) => <PointConflict {...conflict} {...{ theirs: base, typed, onChange }} />,
      })}
    />
  );
}
