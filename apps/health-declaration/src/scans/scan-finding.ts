/** Kinds that no text shows: a look-up has told them. */
export const LOOKED_UP_KINDS = ['declaration-group'] as const;
export type LookedUpKind = (typeof LOOKED_UP_KINDS)[number];

/** What a look-up adds to what the text says. */
export const LOOK_UP_WARNINGS = [
  'place-not-found',
  'place-closed',
  'poster-forged',
  'poster-key-unknown',
  'poster-key-revoked',
  'card-not-found',
  'card-forged',
  'card-key-unknown',
  'card-key-revoked',
  'card-revoked',
  'card-expired',
  'declaration-not-found',
  'declaration-expired',
  'personal-code-not-found',
  'personal-code-revoked',
  'personal-code-replayed',
  'personal-code-malformed',
  'personal-code-forged',
  'personal-code-expired',
  'personal-code-stale',
  'personal-code-from-the-future',
  'key-unknown',
  'key-revoked',
] as const;
export type LookUpWarning = (typeof LOOK_UP_WARNINGS)[number];

export interface ScanFinding {
  /** Where it is another kind than the text shows. */
  readonly kind?: LookedUpKind;
  /** Added to the fields of the text, and masked with them. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly warnings: readonly LookUpWarning[];
  /** Whether anything can be done with the code. */
  readonly usable: boolean;
  /** Whose data were read, for the audit; absent where it is nobody's. */
  readonly read?: { readonly objectKind: string; readonly objectId: string };
}

export function found(
  fields: Readonly<Record<string, unknown>>,
  warnings: readonly LookUpWarning[] = [],
  read?: ScanFinding['read'],
): ScanFinding {
  return { fields, warnings, usable: warnings.length === 0, ...(read && { read }) };
}
