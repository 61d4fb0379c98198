import type { CarriedCode } from './carried-codes';

/** `asked`: the province has not answered yet. `ending`: less than this long is left. */
export type CodeState = 'none' | 'asked' | 'good' | 'ending' | 'expired' | 'revoked';

const ENDING_MS = 60 * 60 * 1000;
const SECOND_MS = 1_000;

/** @param now business time */
export function codeState(code: Pick<CarriedCode, 'issued' | 'ended'> | undefined, now: Date): CodeState {
  if (code === undefined) return 'none';
  if (code.ended !== undefined) return code.ended;
  if (code.issued === undefined) return 'asked';
  const leftMs = Date.parse(code.issued.validUntil) - now.getTime();
  if (leftMs <= 0) return 'expired';
  return leftMs <= ENDING_MS ? 'ending' : 'good';
}

/** Whole seconds until the next code is drawn, from one up to the whole step. */
export function secondsLeft(realNow: Date, stepSeconds: number): number {
  const seconds = Math.floor(realNow.getTime() / SECOND_MS);
  return stepSeconds - (seconds % stepSeconds);
}

/** What the province has said of a shown code, as far as it ends it. */
export function endOf(warnings: readonly string[]): 'revoked' | 'renew' | undefined {
  if (warnings.includes('personal-code-revoked')) return 'revoked';
  return warnings.includes('key-revoked') || warnings.includes('key-unknown') ? 'renew' : undefined;
}
