/** What the client reads for a constraint of class-validator, and which JSON type the constraint speaks of. */
export interface ConstraintCode {
  readonly code: string;
  readonly type?: 'string' | 'number' | 'array';
}

const TEXT = (code: string): ConstraintCode => ({ code, type: 'string' });
const NUMBER = (code: string): ConstraintCode => ({ code, type: 'number' });
const LIST = (code: string): ConstraintCode => ({ code, type: 'array' });
const WRONG_TYPE: ConstraintCode = { code: 'wrong-type' };

/** Constraints that only ask for a type; they are run before all others of their field. */
export const TYPE_CONSTRAINTS: ReadonlySet<string> = new Set([
  'isString',
  'isInt',
  'isNumber',
  'isBoolean',
  'isArray',
  'isObject',
]);

export const CONSTRAINT_CODES: Readonly<Record<string, ConstraintCode>> = {
  isString: WRONG_TYPE,
  isInt: WRONG_TYPE,
  isNumber: WRONG_TYPE,
  isBoolean: WRONG_TYPE,
  isArray: WRONG_TYPE,
  isObject: WRONG_TYPE,
  isIn: { code: 'not-one-of' },
  isEnum: { code: 'not-one-of' },
  equals: { code: 'not-one-of' },
  isNotEmpty: TEXT('too-short'),
  minLength: TEXT('too-short'),
  maxLength: TEXT('too-long'),
  isLength: TEXT('wrong-length'),
  matches: TEXT('malformed'),
  isUuid: TEXT('malformed'),
  isEmail: TEXT('malformed'),
  isUrl: TEXT('malformed'),
  isDateString: TEXT('malformed'),
  isISO8601: TEXT('malformed'),
  isRFC3339: TEXT('malformed'),
  min: NUMBER('too-small'),
  max: NUMBER('too-large'),
  isPositive: NUMBER('too-small'),
  isLatitude: NUMBER('out-of-range'),
  isLongitude: NUMBER('out-of-range'),
  arrayMinSize: LIST('too-few'),
  arrayNotEmpty: LIST('too-few'),
  arrayMaxSize: LIST('too-many'),
  arrayUnique: LIST('not-unique'),
};

export const MALFORMED: ConstraintCode = { code: 'malformed' };

export function hasJsonType(value: unknown, type: ConstraintCode['type']): boolean {
  if (type === undefined) return true;
  return type === 'array' ? Array.isArray(value) : typeof value === type;
}
