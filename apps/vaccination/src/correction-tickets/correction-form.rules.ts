import type { LocalDay } from '#libs/vocabulary';
import {
  birthOf,
  dayIn,
  documentOf,
  PERSON_CONTROLS,
  personIn,
  present,
  textIn,
  type FormFields,
} from '../plain-pages/form-fields.rules.js';

/** What a browser sends, as the API takes it. What cannot be read is handed on as it stands, to be refused by name. */
export function correctionOf(fields: FormFields, today: LocalDay, now: Date): Record<string, unknown> {
  const text = (name: string): string | undefined => textIn(fields, name);
  const [birth, number, dose] = [
    text('rightPerson.birth'),
    text('rightPerson.identityDocument'),
    text('rightDose.doseNumber'),
  ];
  return present({
    ...{ kind: text('kind'), person: personIn(fields, today, now) },
    dose: unlessEmpty({ on: dayIn(fields, 'dose.on', now), vaccine: text('dose.vaccine') }),
    rightDose: unlessEmpty({
      ...{ on: dayIn(fields, 'rightDose.on', now), vaccine: text('rightDose.vaccine'), lot: text('rightDose.lot') },
      ...{ doseNumber: dose === undefined ? undefined : Number(dose), place: text('rightDose.place') },
    }),
    rightPerson: unlessEmpty({
      ...{ fullName: text('rightPerson.fullName'), sex: text('rightPerson.sex') },
      birth: birth === undefined ? undefined : birthOf(birth, today, now),
      identityDocument: number === undefined ? undefined : documentOf(number),
    }),
    ...{ facilityCode: text('facilityCode'), note: text('note') },
  });
}

/** In which control a fault is mended: of a part that is not there at all, in its first. */
export const CORRECTION_CONTROLS: readonly (readonly [RegExp, string])[] = [
  ...PERSON_CONTROLS,
  [/^dose$/, 'dose.on'],
  [/^rightDose$/, 'rightDose.on'],
  [/^rightPerson$/, 'rightPerson.fullName'],
  [/^rightPerson\.birth/, 'rightPerson.birth'],
  [/^rightPerson\.identityDocument/, 'rightPerson.identityDocument'],
];

function unlessEmpty(values: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  const said = present(values);
  return Object.keys(said).length === 0 ? undefined : said;
}
