import type { Question, Questionnaire, ScanReading } from '#libs/vocabulary';
import type { TypedAnswer, TypedAnswers } from '../declare/typed-answer';

/** Kinds of which a declaration can be begun. */
export type PersonKind = 'personal-qr' | 'chip-card' | 'health-insurance-card' | 'eu-certificate';
export type PersonReading = Extract<ScanReading, { kind: PersonKind }>;

export const isPerson = (reading: ScanReading): reading is PersonReading =>
  ['personal-qr', 'chip-card', 'health-insurance-card', 'eu-certificate'].includes(reading.kind);

/** The questions of a form that a scanned document answers, as somebody would have typed them. */
export function answersOfScan(questionnaire: Questionnaire, reading: PersonReading): TypedAnswers {
  const fields = reading.fields as Readonly<Record<string, string | number | undefined>>;
  const questions = questionnaire.pages.flatMap((page) => page.questions);
  return Object.fromEntries(
    questions.flatMap((question) => {
      const answer = answerTo(question, fields);
      return answer === undefined ? [] : [[question.key, answer]];
    }),
  );
}

type ScannedFields = Readonly<Record<string, string | number | undefined>>;

function answerTo(question: Question, fields: ScannedFields): TypedAnswer | undefined {
  switch (question.fills) {
    case 'declarant.fullName':
      return textOf(fields['fullName']);
    case 'declarant.sex':
      return textOf(fields['sex']);
    case 'declarant.phone':
      return textOf(fields['phone']);
    case 'declarant.healthInsuranceNumber':
      return textOf(fields['healthInsuranceNumber']);
    case 'declarant.birth':
      return birthOf(fields);
    case 'declarant.identityDocument':
      return documentOf(question, fields);
    case 'residence':
      return residenceOf(fields);
    default:
      return undefined;
  }
}

const textOf = (value: string | number | undefined): string | undefined =>
  value === undefined ? undefined : String(value);

function birthOf({ birthDate, birthYear }: ScannedFields): TypedAnswer | undefined {
  const [year = '', month = '', day = ''] = String(birthDate ?? birthYear ?? '').split('-');
  return year === '' ? undefined : { day, month, year };
}

function documentOf(question: Question, { documentKind, documentNumber }: ScannedFields): TypedAnswer | undefined {
  const kinds = question.kind === 'document' ? question.documentKinds : [];
  const kind = kinds.find((known) => known === documentKind);
  return kind === undefined || documentNumber === undefined ? undefined : { kind, number: String(documentNumber) };
}

/** Which commune an address lies in is for the person to choose. */
function residenceOf({ address }: ScannedFields): TypedAnswer | undefined {
  return address === undefined ? undefined : { where: '', communeCode: '', provinceCode: '', address: String(address) };
}
