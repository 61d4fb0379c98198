/** Of one file: a photo of a telephone in full has three to five million bytes. */
export const PROOF_BYTES_MAX = 5 * 1_048_576;
/** Files that are sent together: both sides of a paper. */
export const PROOFS_MAX = 2;
/** Of the whole form: the files, the text fields, and what stands between them. */
export const PROOF_FORM_BYTES_MAX = PROOFS_MAX * PROOF_BYTES_MAX + 65_536;

export const PROOF_MEDIA_TYPES = ['image/png', 'image/jpeg', 'application/pdf'] as const;
export type ProofMediaType = (typeof PROOF_MEDIA_TYPES)[number];

/** How each kind of file begins. */
const BEGINNINGS: readonly (readonly [ProofMediaType, readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['application/pdf', [...Buffer.from('%PDF-')]],
];

export interface ReadProof {
  readonly mediaType: ProofMediaType;
  readonly content: Buffer;
}

export type ProofRefusal = 'proof-missing' | 'proofs-too-many' | 'proof-too-large' | 'proof-of-other-kind';

export type ProofsRead =
  { readonly ok: true; readonly proofs: readonly ReadProof[] } | { readonly ok: false; readonly code: ProofRefusal };

/** What a file is its own bytes say, not its name and not its sender. */
export function readProofs(files: readonly Buffer[]): ProofsRead {
  if (files.length === 0) return { ok: false, code: 'proof-missing' };
  if (files.length > PROOFS_MAX) return { ok: false, code: 'proofs-too-many' };
  if (files.some(({ length }) => length > PROOF_BYTES_MAX)) return { ok: false, code: 'proof-too-large' };
  const proofs = files.flatMap((content) => {
    const [mediaType] = BEGINNINGS.find(([, beginning]) => beginning.every((byte, at) => content[at] === byte)) ?? [];
    return mediaType === undefined ? [] : [{ mediaType, content }];
  });
  return proofs.length === files.length ? { ok: true, proofs } : { ok: false, code: 'proof-of-other-kind' };
}
