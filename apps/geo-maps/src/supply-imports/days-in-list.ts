const OSM_DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
/** The same days as lists write them, folded. */
const WRITTEN = [
  '(?:THU|T) ?(?:2|HAI)',
  '(?:THU|T) ?(?:3|BA)',
  '(?:THU|T) ?(?:4|TU)',
  '(?:THU|T) ?(?:5|NAM)',
  '(?:THU|T) ?(?:6|SAU)',
  '(?:THU|T) ?(?:7|BAY)',
  '(?:CHU NHAT|CN)',
] as const;
const WHOLE = WRITTEN.map((written) => new RegExp(`^${written}$`));
const ANY = WRITTEN.join('|');
const DAYS = new RegExp(`^(?:TU )?(${ANY})(?: ?(?:-|–|—|DEN) ?(${ANY}))?(?: ?: ?|,? +)(?=\\S)`);
const DAILY = /^(?:HANG|MOI) NGAY(?: ?: ?|,? +)(?=\S)/;

/** Days of the week in a row, counted from Monday, which is 0. */
export interface ListedDays {
  readonly first: number;
  readonly last: number;
}

/** The days at the beginning of a rule; null where it names none, or every day. Undefined where they run backwards. */
export function takeDays(rule: string): { readonly days: ListedDays | null; readonly rest: string } | undefined {
  const daily = DAILY.exec(rule);
  if (daily !== null) return { days: null, rest: rule.slice(daily[0].length) };
  const found = DAYS.exec(rule);
  if (found === null) return { days: null, rest: rule };
  const [first, last] = [dayOf(found[1]), dayOf(found[2] ?? found[1])];
  return first > last ? undefined : { days: { first, last }, rest: rule.slice(found[0].length) };
}

/** In the form of OpenStreetMap: `Mo-Fr`. */
export function osmDays({ first, last }: ListedDays): string {
  return first === last ? `${OSM_DAYS[first]}` : `${OSM_DAYS[first]}-${OSM_DAYS[last]}`;
}

const dayOf = (written: string | undefined): number => WHOLE.findIndex((day) => day.test(written ?? ''));
