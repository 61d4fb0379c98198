import type { QuestionKind } from './questionnaire.js';

export interface DeclarationField {
  /** The kind of question that fills it. */
  readonly kind: QuestionKind;
  /** Whether every version of every form must ask for it, and always. */
  readonly always: boolean;
}

/** The fields of a declaration that every form shares, by their path. All others lie in `answers`. */
export const DECLARATION_FIELDS: Readonly<Record<string, DeclarationField>> = {
  onBehalf: { kind: 'yes-no', always: true },
  'declarant.fullName': { kind: 'name', always: true },
  'declarant.birth': { kind: 'birth', always: true },
  'declarant.sex': { kind: 'choice', always: true },
  'declarant.nationality': { kind: 'country', always: true },
  'declarant.identityDocument': { kind: 'document', always: false },
  'declarant.healthInsuranceNumber': { kind: 'health-insurance-number', always: false },
  'declarant.phone': { kind: 'phone', always: true },
  'declarant.email': { kind: 'email', always: false },
  residence: { kind: 'residence', always: true },
  placeCode: { kind: 'place-code', always: false },
};

/** `answers.<key>`, or `answers.<group>.<key>` for yes-no questions that are answered together. */
export const ANSWER_PATH = /^answers\.([a-z][A-Za-z0-9]*)(?:\.([a-z][A-Za-z0-9]*))?$/;

/** What lies at a dotted path of a declaration; only own fields are looked at. */
export function valueAt(declaration: unknown, path: string): unknown {
  return valueReader(path)(declaration);
}

/** `valueAt` for a path that is looked at again and again: it is taken apart once. */
export function valueReader(path: string): (declaration: unknown) => unknown {
  const names = path.split('.');
  return (declaration) => {
    let found = declaration;
    for (const name of names) found = ownField(found, name);
    return found;
  };
}

function ownField(owner: unknown, name: string): unknown {
  if (typeof owner !== 'object' || owner === null || !Object.hasOwn(owner, name)) return undefined;
  return (owner as Readonly<Record<string, unknown>>)[name];
}
