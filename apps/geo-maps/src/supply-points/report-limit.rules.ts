import { localDayOf } from '#libs/vocabulary';
import type { DatedSupplyRules } from '#libs/reference-data';

/** Why a report is not taken. */
export type ReportRefusal = 'too-many-reports-today';

/**
 * Why a phone may not report once more, whatever points its earlier reports were about; undefined where it may. A day
 * is one in Vietnam.
 */
export function refusalOfReport(
  earlier: readonly { readonly at: Date }[],
  now: Date,
  { reports }: Pick<DatedSupplyRules, 'reports'>,
): ReportRefusal | undefined {
  const today = localDayOf(now);
  const count = earlier.filter(({ at }) => localDayOf(at) === today).length;
  return count >= reports.perPhoneADay ? 'too-many-reports-today' : undefined;
}
