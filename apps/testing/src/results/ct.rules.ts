import type { ResultValue, TestMethod } from '#libs/vocabulary';
import type { CtByGene } from './given-result.js';

export const CT_REFUSALS = ['ct-only-for-pcr', 'ct-out-of-range', 'ct-contradicts-value'] as const;
export type CtRefusal = (typeof CT_REFUSALS)[number];

/** Fits the shape and is still unlikely: taken, and on the record. */
export const RESULT_WARNINGS = ['positive-without-ct', 'positive-with-late-ct', 'negative-with-ct'] as const;
export type ResultWarning = (typeof RESULT_WARNINGS)[number];

/** What of the dated rules of testing limits a cycle threshold. */
export interface CtLimits {
  readonly ctMin: number;
  readonly ctMax: number;
  /** Below it a gene is there beyond doubt, so that the result is not negative. */
  readonly ctPlainBelow: number;
  /** From it on a positive that no other gene bears out is doubtful. */
  readonly ctLateFrom: number;
}

export type DecidedCt =
  | { readonly ok: true; readonly warnings: readonly ResultWarning[] }
  | { readonly ok: false; readonly code: CtRefusal; readonly path: string };

/**
 * A cycle threshold is a number of PCR alone. A laboratory need not report it, so that a positive without one is taken;
 * a negative may come with a late one below the kit's own cut-off, and never with a plain one.
 */
export function decideCt(
  method: TestMethod,
  value: ResultValue,
  ct: CtByGene | undefined,
  limits: CtLimits,
): DecidedCt {
  const genes = Object.entries(ct ?? {});
  if (method !== 'rt-pcr')
    return genes.length > 0 ? { ok: false, code: 'ct-only-for-pcr', path: 'ct' } : { ok: true, warnings: [] };
  const outside = genes.find(([, cycles]) => !(cycles >= limits.ctMin && cycles <= limits.ctMax));
  if (outside) return { ok: false, code: 'ct-out-of-range', path: `ct.${outside[0]}` };
  if (value === 'negative') return decideNegative(genes, limits);
  return { ok: true, warnings: value === 'positive' ? warningsOfPositive(genes, limits) : [] };
}

function decideNegative(genes: readonly [string, number][], { ctPlainBelow }: CtLimits): DecidedCt {
  const plain = genes.find(([, cycles]) => cycles < ctPlainBelow);
  if (plain) return { ok: false, code: 'ct-contradicts-value', path: `ct.${plain[0]}` };
  return { ok: true, warnings: genes.length > 0 ? ['negative-with-ct'] : [] };
}

function warningsOfPositive(genes: readonly [string, number][], { ctLateFrom }: CtLimits): ResultWarning[] {
  if (genes.length === 0) return ['positive-without-ct'];
  return genes.every(([, cycles]) => cycles >= ctLateFrom) ? ['positive-with-late-ct'] : [];
}
