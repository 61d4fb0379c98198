import { spansOf } from '../maps/typed-spans.rules';

/** Hours that many shops keep, in the form of OpenStreetMap, one tap each. */
export const USUAL_HOURS = [
  'Mo-Su 05:00-09:00,15:00-18:00',
  'Mo-Su 06:00-18:00',
  'Mo-Su 07:00-11:00,13:00-17:00',
  '24/7',
] as const;

/**
 * Hours of every day as an owner types them, `05:00-09:00, 15:00-18:00`, in the form of OpenStreetMap; undefined where
 * they are not written so.
 */
export function dailyHoursOf(typed: string): string | undefined {
  const spans = spansOf(typed);
  if (spans === undefined || spans.length === 0) return undefined;
  return `Mo-Su ${spans.map(({ from, to }) => `${from}-${to}`).join(',')}`;
}
