/** The business instant `at` held at the real instant `anchor`; from there it runs `rate` times as fast. */
export interface BusinessTime {
  readonly at: Date;
  readonly rate: number;
  readonly anchor: Date;
}

/** A year in a little more than five minutes; faster than that no relay or projection could follow. */
const RATE_MAX = 100_000;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads `LACHAN_BUSINESS_TIME`: `real` or `<instant>[,rate[,real anchor instant]]`; undefined when it is neither.
 * Without an anchor the business time begins at `startedAt`, so that only an anchor makes several processes agree.
 */
export function parseBusinessTime(text: string, startedAt = new Date()): 'real' | BusinessTime | undefined {
  if (text === 'real') return 'real';
  const parts = text.split(',').map((part) => part.trim());
  const [at, rate = '1', anchor] = parts;
  if (parts.length > 3 || at === undefined || !isInstant(at) || !isRate(rate)) return undefined;
  if (anchor !== undefined && !isInstant(anchor)) return undefined;
  return { at: new Date(at), rate: Number(rate), anchor: anchor === undefined ? startedAt : new Date(anchor) };
}

/** The business instant at a real one. */
export function businessInstant({ at, rate, anchor }: BusinessTime, real: Date): Date {
  return new Date(at.getTime() + Math.round((real.getTime() - anchor.getTime()) * rate));
}

function isInstant(text: string): boolean {
  return INSTANT.test(text) && !Number.isNaN(Date.parse(text));
}

function isRate(text: string): boolean {
  return /^\d+(?:\.\d+)?$/.test(text) && Number(text) > 0 && Number(text) <= RATE_MAX;
}
