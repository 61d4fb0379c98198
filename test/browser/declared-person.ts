import { randomInt } from 'node:crypto';
import { printDeclarationText } from '#libs/vocabulary';
import { declare } from '../journeys/declared-people.js';
import { StackClient } from '../journeys/stack-client.js';
import type { RunningStack } from '#libs/testing';

export interface DeclaredPerson {
  readonly declarationId: string;
  readonly code: string;
  /** What the QR code of the declaration says. */
  readonly text: string;
}

/** A synthetic person, of Phường III unless another commune is named, who declares by an application. */
export async function declarePerson(
  stack: RunningStack,
  { fullName = 'TRẦN THỬ HẠNH', communeCode = '31321', symptoms = [] as string[] } = {},
): Promise<DeclaredPerson> {
  const phone = `+8431${String(randomInt(10_000_000)).padStart(7, '0')}`;
  const person = { fullName, phone, sex: 'female', birth: { year: 1984 }, nationality: 'VN' };
  const exposures = { caseOrSuspect: false, fromAffectedCountry: false, symptomaticPerson: false };
  const change = {
    declarant: person,
    residence: { communeCode, address: 'Số 12, ấp Mỹ Lợi' },
    answers: { symptoms, exposures },
  };
  const { id, code } = await declare(new StackClient(stack), change);
  return { declarationId: id, code, text: printDeclarationText(code) };
}
