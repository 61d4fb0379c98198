import { addDays } from '#libs/vocabulary';
import type { ReportedFigures } from './reported-figures.js';
import { compare, type Comparison } from '../ledger/comparison.js';
import type { Figures, Ledger } from '../ledger/ledger.js';

/** Phones keep forms without network for so long before the first day, and send them after the last. */
const DAYS_BEFORE = 4;

/** The indicators of declarations and places. */
export async function compareDeclarations(
  ledger: Ledger,
  reports: ReportedFigures,
  { from, days }: { readonly from: string; readonly days: number },
): Promise<Comparison[]> {
  const to = addDays(from, days);
  const reported = (indicator: string, groupBy: readonly string[]): Promise<Figures> =>
    reports.of(indicator, groupBy, { from: addDays(from, -DAYS_BEFORE), to });
  return [
    compare('places by commune', ledger.placesByCommune(), await reports.of('places', ['commune'], { from: to, to })),
    compare(
      'declarations by day and commune',
      ledger.byDayAndCommune(),
      await reported('declarations', ['day', 'commune']),
    ),
    compare('declarations by sex', ledger.bySex(), await reported('declarations', ['sex'])),
    compare(
      'needing attention by day',
      ledger.byDayNeedingAttention(),
      await reported('declarations-needing-attention', ['day']),
    ),
    compare(
      'at places by day and kind',
      ledger.byDayAndKindOfPlace(),
      await reported('declarations-at-places', ['day', 'category']),
    ),
  ];
}
