import { isCalendarDate } from '#libs/vocabulary';

/** Resources of one page. */
export const COUNT_MAX = 100;
export const COUNT_DEFAULT = 50;
const VALUES_MAX = 10;
const VALUE_CHARACTERS_MAX = 1_024;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const PREFIXED =
  /^(eq|ge|gt|le|lt|sa|eb)?(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:\d{2})?)?)$/;
const DAY_MS = 86_400_000;
const UTC_PLUS_7_MS = 7 * 3_600_000;

/** Half-open: from the instant, before the instant. */
export interface Span {
  readonly from?: Date | undefined;
  readonly before?: Date | undefined;
}

/** Whether it can be the id of a resource here. */
export const isFhirId = (text: string): boolean => UUID.test(text);

/** The values of a parameter as the query string has them; undefined where they are too many, or no text. */
export function textsOf(given: unknown): readonly string[] | undefined {
  const values = (Array.isArray(given) ? given : [given]) as readonly unknown[];
  const areTexts = values.every(
    (value) => typeof value === 'string' && value.length <= VALUE_CHARACTERS_MAX && !value.includes('\0'),
  );
  return areTexts && values.length <= VALUES_MAX ? (values as readonly string[]) : undefined;
}

/** `_count`, held within what a page has; undefined where it is no number. */
export function readCount(text: string): number | undefined {
  return /^\d{1,4}$/.test(text) ? Math.min(Math.max(Number(text), 1), COUNT_MAX) : undefined;
}

/** A parameter of the type `date`, which may come several times; undefined where one of its values cannot be read. */
export function narrowedSpan(span: Span, values: readonly string[]): Span | undefined {
  return values.reduce<Span | undefined>((narrower, value) => narrower && narrowed(narrower, value), span);
}

/** A day is the day in Asia/Ho_Chi_Minh; what has no offset is meant there too. */
function narrowed(span: Span, text: string): Span | undefined {
  const [, prefix = 'eq', date = ''] = PREFIXED.exec(text) ?? [];
  if (!isCalendarDate(date.slice(0, 10))) return undefined;
  const isDay = date.length === 10;
  const isZoned = /(?:Z|[+-]\d{2}:\d{2})$/.test(date);
  const start = new Date(isDay ? `${date}T00:00:00Z` : isZoned ? date : `${date}Z`);
  if (Number.isNaN(start.getTime())) return undefined;
  const from = isZoned && !isDay ? start : new Date(start.getTime() - UTC_PLUS_7_MS);
  const end = new Date(from.getTime() + (isDay ? DAY_MS : 1_000));
  const bounds: Readonly<Record<string, Span>> = {
    eq: { from, before: end },
    ge: { from },
    gt: { from: end },
    sa: { from: end },
    le: { before: end },
    lt: { before: from },
    eb: { before: from },
  };
  return { ...span, ...bounds[prefix] };
}
