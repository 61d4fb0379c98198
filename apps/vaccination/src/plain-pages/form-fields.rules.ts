import { birthInList, parseListDate, type LocalDay } from '#libs/vocabulary';

export type FormFields = ReadonlyMap<string, readonly string[]>;

const OLD_CARD_DIGITS = 9;
const CITIZEN_ID_DIGITS = 12;

/** What was typed, without blanks around it; undefined where nothing was. */
export const textIn = (fields: FormFields, name: string): string | undefined =>
  fields.get(name)?.[0]?.trim() || undefined;

/** A day as it is written here; what cannot be read is handed on as it stands, to be refused by name. */
export function dayIn(fields: FormFields, name: string, now: Date): string | undefined {
  const typed = textIn(fields, name);
  const parsed = typed === undefined ? undefined : parseListDate(typed, 'day-first', now);
  return parsed?.ok === true ? parsed.date : typed;
}

export function birthOf(typed: string, today: LocalDay, now: Date): { year: number } | { date: string } {
  const birth = birthInList(typed, 'day-first', today, now);
  if (!birth.ok) return { date: typed };
  return birth.value.precision === 'day' ? { date: birth.value.date } : { year: birth.value.year };
}

/** A number without its kind, told by how many digits it has. */
export function documentOf(number: string): { kind: string; number: string } {
  const digits = /^\d+$/.test(number) ? number.length : 0;
  if (digits === OLD_CARD_DIGITS) return { kind: 'old-identity-card', number };
  return { kind: digits === CITIZEN_ID_DIGITS ? 'citizen-id' : 'passport', number };
}

/** Whoever the form is for, with the guardian who fills it in, as the API takes them. */
export function personIn(fields: FormFields, today: LocalDay, now: Date): Record<string, unknown> {
  const text = (name: string): string | undefined => textIn(fields, name);
  const [number, guardian] = [text('person.identityDocument'), text('guardian.fullName')];
  return present({
    ...{ fullName: text('person.fullName') ?? '', birth: birthOf(text('person.birth') ?? '', today, now) },
    ...{ sex: text('person.sex'), nationality: 'VN', phone: text('person.phone') ?? text('guardian.phone') ?? '' },
    identityDocument: number === undefined ? undefined : documentOf(number),
    residence: present({ communeCode: text('residence') ?? '', address: text('residence.address') }),
    guardian: guardian === undefined ? undefined : { fullName: guardian, phone: text('guardian.phone') ?? '' },
  });
}

export function present(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** In which control a fault of the person is mended. */
export const PERSON_CONTROLS: readonly (readonly [RegExp, string])[] = [
  [/^person\.birth/, 'person.birth'],
  [/^person\.identityDocument/, 'person.identityDocument'],
  [/^person\.residence\.address/, 'residence.address'],
  [/^person\.residence/, 'residence'],
  [/^person\.guardian\./, 'guardian.'],
];

/** The control of a fault: that of the first pattern that fits, or of the field itself. A dot at the end is a beginning. */
export function controlAt(path: string, controls: readonly (readonly [RegExp, string])[]): string {
  const [pattern, control] = controls.find(([one]) => one.test(path)) ?? [];
  if (pattern === undefined || control === undefined) return path;
  return control.endsWith('.') ? path.replace(pattern, control) : control;
}
