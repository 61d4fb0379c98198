import type { IdentityDocumentKind } from '#libs/vocabulary';

const KINDS: readonly (readonly [RegExp, IdentityDocumentKind])[] = [
  [/^\d{12}$/, 'citizen-id'],
  [/^\d{9}$/, 'old-identity-card'],
  [/^[A-Z]\d{7,8}$/, 'passport'],
];

/** A number that was typed off a document; undefined for any other text. */
export function typedDocument(typed: string): { kind: IdentityDocumentKind; number: string } | undefined {
  const number = typed.replaceAll(/[\s.]/g, '').toUpperCase();
  const found = KINDS.find(([shape]) => shape.test(number));
  return found && { kind: found[1], number };
}
