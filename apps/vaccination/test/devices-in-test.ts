import type { Actor } from '#libs/http';
import type { ServiceInTest } from '#libs/testing';
import type { newPerson } from './running-vaccination.js';

export type Person = ReturnType<typeof newPerson>;

const TEMPORARY = [429, 503];

/** As a device should ask: it comes again when it is told to. */
export function patientNetwork(service: ServiceInTest, as: Actor) {
  const untilTaken = async <Answer extends { readonly status: number }>(
    ask: () => Promise<Answer>,
  ): Promise<Answer> => {
    const answer = await ask();
    return TEMPORARY.includes(answer.status) ? untilTaken(ask) : answer;
  };
  return {
    get: (path: string) => untilTaken(() => service.get(path, { as })),
    post: (path: string, body: object) => untilTaken(() => service.post(path, { as, key: null, body })),
  };
}

/** Somebody who was not invited, as the device takes them down. */
export function walkIn(person: Person) {
  const { birth, sex, identityDocument } = person as {
    readonly birth: { readonly date: string };
    readonly sex: 'female';
    readonly identityDocument: { readonly number: string };
  };
  const { date } = birth;
  const who = { birth: { precision: 'day', date, year: Number(date.slice(0, 4)) } as const, sex };
  return { stated: person, known: who, document: identityDocument.number };
}
