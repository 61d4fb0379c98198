import type { LocalDay } from '#libs/vocabulary';
import { dayIn, personIn, present, textIn, type FormFields } from '../plain-pages/form-fields.rules.js';

/** What a browser sends, as the API takes it. What cannot be read is handed on as it stands, to be refused by name. */
export function registrationOf(fields: FormFields, today: LocalDay, now: Date): Record<string, unknown> {
  const text = (name: string): string | undefined => textIn(fields, name);
  const previous = text('previousDose');
  return present({
    person: personIn(fields, today, now),
    ...{ priorityGroup: text('priorityGroup'), healthInsuranceNumber: text('healthInsuranceNumber') },
    ...{
      email: text('email'),
      occupation: text('occupation'),
      workUnit: text('workUnit'),
      ethnicity: text('ethnicity'),
    },
    ...{ wishedDose: text('wishedDose'), wishedDay: dayIn(fields, 'wishedDay', now) },
    wishedSession: text('wishedSession'),
    previousDose:
      previous === undefined ? undefined : present({ vaccine: previous, on: dayIn(fields, 'previousDose.on', now) }),
    consent: text('consent') === 'yes' ? true : undefined,
  });
}
