import { parseOpeningHours } from '#libs/opening-hours';
import { foldName, freeText } from '#libs/vocabulary';
import { osmDays, takeDays, type ListedDays } from './days-in-list.js';

/** Opening hours of a cell. */
export interface ListedHours {
  /** In the form of OpenStreetMap; null where they could not be read for sure. */
  readonly hours: string | null;
  /** As they were written, where they could not. */
  readonly text: string | null;
  readonly warning: 'opening-hours-as-text' | 'opening-hours-all-day' | null;
}

export type HoursRead =
  { readonly ok: true; readonly value: ListedHours } | { readonly ok: false; readonly code: string };

const CHARACTERS_MAX = 255;
const ALWAYS = /^(?:24 ?\/ ?(?:24|7)(?: ?H| GIO)?|24 ?H|24 ?GIO|CA NGAY (?:LAN |VA )?DEM|SUOT NGAY DEM)$/;
const ALL_DAY = 'CA NGAY';
/** What begins with a day in English can be nothing else; whether it can be read is asked of the library. */
const OSM_FORM = /^(?:Mo|Tu|We|Th|Fr|Sa|Su)(?=[-, ])/;
/** `6h`, `6h30`, `06:30`, `6 giờ 30`; the hour alone only before a dash whose other side has a unit. */
const RANGE =
  /^(?:(SANG|CHIEU|TOI)\s*:?\s*)?(?:TU\s+)?(\d{1,2})(?:\s*(?:H|G|GIO|:)\s*(\d{2})?)?\s*(?:-|–|—|DEN)\s*(\d{1,2})\s*(?:H|G|GIO|:)\s*(\d{2})?(?:\s*PHUT)?$/;

/** What cannot be read for sure is kept as text; only what no cell may hold is refused. */
export function hoursInList(cell: string): HoursRead {
  const kept = freeText(CHARACTERS_MAX)(cell);
  if (!kept.ok) return kept;
  const folded = foldName(kept.value);
  if (ALWAYS.test(folded)) return sure('24/7', null);
  if (folded === ALL_DAY) return sure('24/7', 'opening-hours-all-day');
  const hours = rulesOf(folded) ?? (OSM_FORM.test(kept.value) ? kept.value : undefined);
  if (hours !== undefined && parseOpeningHours(hours).ok) return sure(hours, null);
  return { ok: true, value: { hours: null, text: kept.value, warning: 'opening-hours-as-text' } };
}

function sure(hours: string, warning: ListedHours['warning']): HoursRead {
  return { ok: true, value: { hours, text: null, warning } };
}

interface Rule {
  readonly days: ListedDays | null;
  readonly ranges: readonly Range[];
}

interface Range {
  readonly from: string;
  readonly to: string;
}

/**
 * Undefined where any part is in doubt. Of two rules for one day OpenStreetMap takes the later alone: rules without
 * days are one rule, and others must have no day in common.
 */
function rulesOf(folded: string): string | undefined {
  const rules = folded.split(/[;\n]/).map((rule) => ruleOf(rule.trim()));
  if (!rules.every((rule) => rule !== undefined)) return undefined;
  if (rules.every(({ days }) => days === null)) return hoursOf(rules.flatMap(({ ranges }) => ranges));
  let after = -1;
  const told: string[] = [];
  for (const { days, ranges } of rules) {
    const hours = hoursOf(ranges);
    if (days === null || days.first <= after || hours === undefined) return undefined;
    told.push(`${osmDays(days)} ${hours}`);
    after = days.last;
  }
  return told.join('; ');
}

function ruleOf(rule: string): Rule | undefined {
  const taken = takeDays(rule);
  const ranges = taken?.rest.split(/,|\s+VA\s+|\s*&\s*|\/(?=\s*\d)/).map((part) => rangeOf(part.trim())) ?? [undefined];
  return taken !== undefined && ranges.every((range) => range !== undefined) ? { days: taken.days, ranges } : undefined;
}

/** Undefined where they are not in the order of the day. */
function hoursOf(ranges: readonly Range[]): string | undefined {
  const isRising = ranges.every(({ from }, at) => from >= (ranges[at - 1]?.to ?? ''));
  return isRising ? ranges.map(({ from, to }) => `${from}-${to}`).join(',') : undefined;
}

/** Hours over midnight are in doubt: `7h-5h` may mean the afternoon. */
function rangeOf(part: string): Range | undefined {
  const found = RANGE.exec(part);
  if (found === null) return undefined;
  const [, half, fromHour, fromMinute = '00', toHour, toMinute = '00'] = found;
  const [from, to] = [clockOf(fromHour, fromMinute, half), clockOf(toHour, toMinute, half)];
  return from === undefined || to === undefined || from >= to ? undefined : { from, to };
}

/** `chiều 1h` is 13 o'clock. */
function clockOf(hour: string | undefined, minute: string, half: string | undefined): string | undefined {
  const told = Number(hour);
  const hours = half !== undefined && half !== 'SANG' && told < 12 ? told + 12 : told;
  if (hours > 24 || Number(minute) > 59 || (hours === 24 && minute !== '00')) return undefined;
  return `${String(hours).padStart(2, '0')}:${minute}`;
}
