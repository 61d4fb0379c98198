import type { ResultStrata } from '#libs/contracts';
import type { CaseResult } from './case-definition.rules.js';
import type { CasePerson } from './case-state.js';
import type { SpecimenPerson } from '../gateways/testing/testing.gateway.js';

/** The reason of a test that says that the person is a close contact (F1). */
const CONTACT_REASON = 'very-high-risk-contact';

/** A result as testing published it, with what testing told of the person. */
export function caseResultOf(specimenId: string, result: ResultStrata, told: SpecimenPerson): CaseResult {
  const { specimen } = result;
  const isContact = specimen.reason === CONTACT_REASON || Boolean(told.contactOf);
  return {
    specimenId,
    resultVersion: result.version,
    method: result.method,
    value: result.value,
    reason: specimen.reason,
    day: result.day,
    sampledAt: new Date(told.collectedAt),
    ct: told.ct,
    contact: isContact ? true : null,
    symptoms: told.clinical ? told.clinical.symptoms.length > 0 : null,
    epidemiologicalFactor: told.epidemiologicalFactor ?? null,
    communeCode: specimen.communeCode,
    placeKind: specimen.placeKind,
    standing: true,
  };
}

/** The registry's own copy. */
export function casePersonOf({ person, clinical, contactOf }: SpecimenPerson): CasePerson {
  return {
    fullName: person.fullName,
    birth: person.birth && { year: person.birth.year, ...(person.birth.date && { date: person.birth.date }) },
    sex: person.sex,
    ...(person.nationality && { nationality: person.nationality }),
    ...(person.phone && { phone: person.phone }),
    ...(person.identityDocument && { identityDocument: person.identityDocument }),
    residence: person.residence,
    ...(clinical && { symptoms: clinical.symptoms }),
    ...(clinical?.onset && { onsetDay: clinical.onset }),
    ...(contactOf && { contactOf }),
  };
}
