import { POINT_FIELDS, type PointField, type TypedPoint } from './typed-point.rules';

/** What two people made of one version of a point. */
export interface MergedPoint {
  /** With what only the other has changed taken in, and of what both have changed one's own. */
  readonly merged: TypedPoint;
  /** What only the other has changed. */
  readonly taken: readonly PointField[];
  /** What both have changed, each in another way: somebody must choose. */
  readonly disagreed: readonly PointField[];
}

/** @param base from which both began */
export function mergedPoint(base: TypedPoint, mine: TypedPoint, theirs: TypedPoint): MergedPoint {
  const theirChanges = changedFields(base, theirs);
  const myChanges = changedFields(base, mine);
  const taken = theirChanges.filter((field) => !myChanges.includes(field));
  const disagreed = theirChanges.filter((field) => myChanges.includes(field) && !isSame(mine, theirs, field));
  return { merged: withFieldsOf(mine, theirs, taken), taken, disagreed };
}

export function changedFields(before: TypedPoint, after: TypedPoint): readonly PointField[] {
  return POINT_FIELDS.filter((field) => !isSame(before, after, field));
}

/** The point with these fields of another. */
export function withFieldsOf(point: TypedPoint, other: TypedPoint, fields: readonly PointField[]): TypedPoint {
  return { ...point, ...Object.fromEntries(fields.map((field) => [field, other[field]])) };
}

const isSame = (one: TypedPoint, other: TypedPoint, field: PointField): boolean =>
  JSON.stringify(one[field]) === JSON.stringify(other[field]);
