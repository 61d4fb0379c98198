import { birthInList, parseListDate, type LocalDay } from '#libs/vocabulary';

type Fields = ReadonlyMap<string, readonly string[]>;

const OLD_CARD_DIGITS = 9;
const CITIZEN_ID_DIGITS = 12;

/** What a browser sends, as the API takes it. What cannot be read is handed on as it stands, to be refused by name. */
export function registrationOf(fields: Fields, today: LocalDay, now: Date): Record<string, unknown> {
  const text = (name: string): string | undefined => fields.get(name)?.[0]?.trim() || undefined;
  const day = (name: string): string | undefined => {
    const typed = text(name);
    const parsed = typed === undefined ? undefined : parseListDate(typed, 'day-first', now);
    return parsed?.ok === true ? parsed.date : typed;
  };
  const [number, guardian, previous] = [
    text('person.identityDocument'),
    text('guardian.fullName'),
    text('previousDose'),
  ];
  const address = text('residence.address');
  return present({
    person: present({
      ...{ fullName: text('person.fullName') ?? '', birth: birthOf(text('person.birth') ?? '', today, now) },
      ...{ sex: text('person.sex'), nationality: 'VN', phone: text('person.phone') ?? text('guardian.phone') ?? '' },
      identityDocument: number === undefined ? undefined : { kind: kindOf(number), number },
      residence: present({ communeCode: text('residence') ?? '', address }),
      guardian: guardian === undefined ? undefined : { fullName: guardian, phone: text('guardian.phone') ?? '' },
    }),
    ...{ priorityGroup: text('priorityGroup'), healthInsuranceNumber: text('healthInsuranceNumber') },
    ...{
      email: text('email'),
      occupation: text('occupation'),
      workUnit: text('workUnit'),
      ethnicity: text('ethnicity'),
    },
    ...{ wishedDose: text('wishedDose'), wishedDay: day('wishedDay'), wishedSession: text('wishedSession') },
    previousDose: previous === undefined ? undefined : present({ vaccine: previous, on: day('previousDose.on') }),
    consent: text('consent') === 'yes' ? true : undefined,
  });
}

/** In which control a fault is mended. */
const CONTROLS: readonly (readonly [RegExp, string])[] = [
  [/^person\.birth/, 'person.birth'],
  [/^person\.identityDocument/, 'person.identityDocument'],
  [/^person\.residence\.address/, 'residence.address'],
  [/^person\.residence/, 'residence'],
  [/^person\.guardian\./, 'guardian.'],
];

export function controlAt(path: string): string {
  const [pattern, control] = CONTROLS.find(([one]) => one.test(path)) ?? [];
  return pattern === undefined || control === undefined
    ? path
    : control.endsWith('.')
      ? path.replace(pattern, control)
      : control;
}

function birthOf(typed: string, today: LocalDay, now: Date): { year: number } | { date: string } {
  const birth = birthInList(typed, 'day-first', today, now);
  if (!birth.ok) return { date: typed };
  return birth.value.precision === 'day' ? { date: birth.value.date } : { year: birth.value.year };
}

function kindOf(number: string): string {
  const digits = /^\d+$/.test(number) ? number.length : 0;
  if (digits === OLD_CARD_DIGITS) return 'old-identity-card';
  return digits === CITIZEN_ID_DIGITS ? 'citizen-id' : 'passport';
}

function present(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
