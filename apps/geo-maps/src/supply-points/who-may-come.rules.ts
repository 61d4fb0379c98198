import { isInForce, type LocalDay, type SupplyPointKind, type VoucherDays } from '#libs/vocabulary';
import type { DatedShoppingRule } from '#libs/reference-data';

/** Hours of a day in Vietnam, `HH:MM`; nobody may come any more from `to` on. */
export interface ShoppingHours {
  readonly from: string;
  readonly to: string;
}

/** Who may come to a point on a day. */
export interface WhoMayCome {
  readonly day: LocalDay;
  /** Which vouchers are good on the day; null where none is asked for. */
  readonly vouchers: VoucherDays | null;
  /** Empty where the rule knows no hours: then those of the point itself hold. */
  readonly hours: readonly ShoppingHours[];
  readonly document: string | null;
  readonly verified: boolean;
}

/** The rule for points of a kind on a day; null where everybody may come whenever it is open. */
export function whoMayCome(
  kind: SupplyPointKind,
  day: LocalDay,
  rules: readonly DatedShoppingRule[],
): WhoMayCome | null {
  const rule = rules.find((one) => one.kinds.includes(kind) && isInForce(one, day));
  if (rule === undefined) return null;
  const { hours, document, verified } = rule;
  return { day, hours, document, verified, vouchers: rule.vouchers === 'none' ? null : parityOf(day) };
}

/** Whether somebody with such a voucher, or without one, may come at a time of the day, `HH:MM`. */
export function mayComeAt(rule: WhoMayCome | null, voucher: VoucherDays | null, time: string): boolean {
  if (rule === null) return true;
  const hasVoucher = rule.vouchers === null || rule.vouchers === voucher;
  return hasVoucher && (rule.hours.length === 0 || rule.hours.some(({ from, to }) => from <= time && time < to));
}

/** By the day of the month: after the 31st comes the 1st, and odd vouchers are good on both. */
function parityOf(day: LocalDay): VoucherDays {
  return Number(day.slice(-2)) % 2 === 0 ? 'even' : 'odd';
}

/** What the point itself says of a day, in place of the rule for its kind. */
export function whoMayComeThere(
  { vouchers, hours, document }: Pick<DatedShoppingRule, 'vouchers' | 'hours'> & { readonly document: string | null },
  day: LocalDay,
): WhoMayCome {
  return { day, vouchers: vouchers === 'none' ? null : parityOf(day), hours, document, verified: document !== null };
}
