import { DOSE_VIOLATIONS, DOSE_WARNINGS, type DoseViolation, type DoseWarning } from './vaccines.js';

/** What the rules have to say of a dose. */
export interface Findings {
  readonly violations: readonly DoseViolation[];
  readonly warnings: readonly DoseWarning[];
}

export const NOTHING_FOUND: Findings = { violations: [], warnings: [] };

export function violation(code: DoseViolation): Findings {
  return { violations: [code], warnings: [] };
}

export function warning(code: DoseWarning): Findings {
  return { violations: [], warnings: [code] };
}

/** Each code once, in the order of the closed lists. */
export function allFindings(...found: readonly Findings[]): Findings {
  const violations = new Set(found.flatMap((one) => one.violations));
  const warnings = new Set(found.flatMap((one) => one.warnings));
  if (violations.size + warnings.size === 0) return NOTHING_FOUND;
  return {
    violations: DOSE_VIOLATIONS.filter((code) => violations.has(code)),
    warnings: DOSE_WARNINGS.filter((code) => warnings.has(code)),
  };
}
