import { foldName, type IdentityDocument } from '#libs/vocabulary';
import type { Visitor } from './visitor.rules.js';

/** One way in which somebody is known: by a declaration, a card, a document. What is not known is absent. */
export interface KnownAs {
  readonly fullName?: string;
  /** E.164 */
  readonly phone?: string | null;
  readonly identityDocument?: IdentityDocument | null;
  /** As `personText` takes it, of who has neither phone nor document. */
  readonly shownBy?: string;
}

/**
 * Whether a visitor who was found by the phone alone is this person: families share phones, so that the name decides,
 * and two numbers of one kind of document are two people.
 */
export function isSamePerson(visitor: Visitor, known: readonly KnownAs[]): boolean {
  const { phone, fullName, identityDocument } = visitor;
  if (phone === null || known.some((one) => contradict(identityDocument, one.identityDocument ?? null))) return false;
  return known.some(
    (one) => one.phone === phone && one.fullName !== undefined && foldName(one.fullName) === foldName(fullName),
  );
}

function contradict(one: IdentityDocument | null, other: IdentityDocument | null): boolean {
  return one !== null && other !== null && one.kind === other.kind && one.number !== other.number;
}
