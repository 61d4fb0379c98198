/**
 * Stands for one identity document on the bus: `<key id>.<HMAC-SHA-256 of kind and number, 16 bytes in base64url>`.
 * Null for a person without a document (docs/adr/0029-person-ref.md).
 */
export const PERSON_REF_SHAPE = /^[A-Za-z0-9_-]{1,16}\.[A-Za-z0-9_-]{22}$/;

/** How sure the document is: read from the card by a machine, typed by somebody who had it before him, or none shown. */
export const PERSON_ASSURANCES = ['card-read', 'document-typed', 'none'] as const;
export type PersonAssurance = (typeof PERSON_ASSURANCES)[number];
