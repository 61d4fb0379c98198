import type { ResultValue, TestMethod } from '#libs/vocabulary';
import { decideCt, type CtLimits, type CtRefusal, type ResultWarning } from './ct.rules.js';
import type { CtByGene, ResultState } from './given-result.js';
import { nextVersion, type EarlierVersion } from './result.rules.js';

export const AMENDMENT_REFUSALS = [
  'result-not-found',
  'result-not-released',
  'result-not-current',
  'result-was-withdrawn',
  'amendment-awaits-validation',
  'amendment-changes-nothing',
] as const;
export type AmendmentRefusal = (typeof AMENDMENT_REFUSALS)[number];

export function statusOfAmendmentRefusal(code: AmendmentRefusal | CtRefusal): 404 | 409 | 422 {
  if (code === 'result-not-found') return 404;
  return code.startsWith('ct-') || code === 'amendment-changes-nothing' ? 422 : 409;
}

export interface VersionToAmend extends EarlierVersion {
  readonly method: TestMethod;
  readonly value: ResultValue;
  readonly ct: CtByGene | null;
}

export type AskedChange = { readonly value: ResultValue; readonly ct?: CtByGene | undefined } | 'withdraw';

export type AmendmentDecision =
  | {
      readonly ok: true;
      readonly version: number;
      readonly kind: 'amendment' | 'withdrawal';
      readonly value: ResultValue;
      readonly ct: CtByGene | null;
      readonly warnings: readonly ResultWarning[];
    }
  | { readonly ok: false; readonly code: AmendmentRefusal | CtRefusal; readonly path: string };

/**
 * Only the version that stands now is corrected, by one correction at a time. What is not named of a changed value
 * stays: thresholds with an equal value, none with another one.
 */
export function decideAmendment<Version extends VersionToAmend>(
  versions: readonly Version[],
  asked: number,
  change: AskedChange,
  limits: CtLimits,
): AmendmentDecision {
  const base = versions.find(({ version }) => version === asked);
  if (!base) return refusedWith('result-not-found');
  const refusal = REFUSAL_OF_STATE[base.state];
  if (refusal) return refusedWith(refusal);
  if (versions.some(({ state }) => state === 'awaiting-validation')) return refusedWith('amendment-awaits-validation');
  const version = nextVersion(versions);
  if (change === 'withdraw')
    return { ok: true, version, kind: 'withdrawal', value: base.value, ct: base.ct, warnings: [] };
  const kept = change.value === base.value ? (base.ct ?? undefined) : undefined;
  const ct = change.ct ?? kept;
  if (change.value === base.value && sameCt(ct, base.ct)) return refusedWith('amendment-changes-nothing', 'value');
  const decided = decideCt(base.method, change.value, ct, limits);
  if (!decided.ok) return decided;
  return { ok: true, version, kind: 'amendment', value: change.value, ct: ct ?? null, warnings: decided.warnings };
}

const REFUSAL_OF_STATE: Readonly<Record<ResultState, AmendmentRefusal | undefined>> = {
  'awaiting-validation': 'result-not-released',
  held: 'result-not-released',
  released: undefined,
  replaced: 'result-not-current',
  withdrawn: 'result-was-withdrawn',
  rejected: 'result-not-released',
};

function refusedWith(code: AmendmentRefusal, path = 'version'): AmendmentDecision {
  return { ok: false, code, path };
}

function sameCt(one: CtByGene | undefined, other: CtByGene | null): boolean {
  const text = (ct: CtByGene | null | undefined) => JSON.stringify(Object.entries(ct ?? {}).sort());
  return text(one) === text(other);
}
