/**
 * All that a log line may say besides its message. None of them can hold what a person has sent; a field that is not
 * in this list is dropped, so that nobody can log a person by mistake.
 */
export const LOG_FIELDS = [
  'service',
  'part',
  'method',
  'route',
  'status',
  'ms',
  'traceId',
  'clientId',
  'topic',
  'partition',
  'offset',
  'view',
  'type',
  'eventId',
  'position',
  'count',
  'job',
  'migration',
  'port',
  'signal',
  'error',
  'code',
  'stack',
] as const;

export type LogField = (typeof LOG_FIELDS)[number];
export type LogFields = Readonly<Partial<Record<LogField, string | number | boolean | undefined>>>;

const TEXT_CHARACTERS_MAX = 2_000;

/** The known fields of an object, texts cut to a length that keeps a line readable. */
export function closedFields(fields: Readonly<Record<string, unknown>>): Record<string, string | number | boolean> {
  const kept: Record<string, string | number | boolean> = {};
  for (const name of LOG_FIELDS) {
    const value = fields[name];
    if (typeof value === 'string') kept[name] = value.slice(0, TEXT_CHARACTERS_MAX);
    else if (typeof value === 'number' || typeof value === 'boolean') kept[name] = value;
  }
  return kept;
}

/** What may be kept of an error: its name, its code and where it was thrown, never its message, which may quote input. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    code: typeof code === 'string' || typeof code === 'number' ? code : undefined,
    stack: frames.slice(0, 10).join('\n'),
  };
}
