/** Why a test is done: the sixteen groups of the national export (column `ly_do_xn`), in its order. */
export const TEST_REASONS = [
  'pooled-sample-positive',
  'rapid-positive',
  'facility-screening-after-case',
  'patient-screening',
  'very-high-risk-contact',
  'high-risk-contact',
  'at-risk-contact',
  'respiratory-cluster',
  'outbreak-investigation',
  'quarantine-control',
  'community-surveillance',
  'hospital-surveillance',
  'on-request',
  'retest',
  'follow-up',
  'other',
] as const;
export type TestReason = (typeof TEST_REASONS)[number];

/** Tests of people who are known to be infected: outside positivity, and they neither open nor withdraw a case. */
export const REASONS_OUTSIDE_POSITIVITY: readonly TestReason[] = ['retest', 'follow-up'];

/** `KHẨN CẤP` and `THƯỜNG QUY` in the national export. */
export const TEST_PRIORITIES = ['urgent', 'routine'] as const;
export type TestPriority = (typeof TEST_PRIORITIES)[number];

/** Where the swab was taken (column `noi_lay_mau`). */
export const TEST_PLACE_KINDS = [
  'treatment-site',
  'other-facility',
  'quarantine-area',
  'blockade-area',
  'factory',
  'office',
  'community',
  'home',
  'green-zone',
  'near-green-zone',
  'yellow-zone',
  'orange-zone',
  'red-zone',
  'market',
  'station',
  'dense-residence',
  'school',
  'other',
] as const;
export type TestPlaceKind = (typeof TEST_PLACE_KINDS)[number];

export const SPECIMEN_KINDS = ['nasopharyngeal', 'throat', 'endotracheal', 'other'] as const;
export type SpecimenKind = (typeof SPECIMEN_KINDS)[number];

export const TEST_METHODS = ['rt-pcr', 'rapid-antigen', 'immunoassay', 'culture'] as const;
export type TestMethod = (typeof TEST_METHODS)[number];

export const RESULT_VALUES = ['positive', 'negative', 'undetermined', 'invalid'] as const;
export type ResultValue = (typeof RESULT_VALUES)[number];

/** In what state a specimen arrived at the laboratory. All but `good` are refused, and a new one is asked for. */
export const RECEIPT_CONDITIONS = ['good', 'leaking', 'insufficient', 'warm', 'unlabelled'] as const;
export type ReceiptCondition = (typeof RECEIPT_CONDITIONS)[number];

/** Chain of custody, in its order; `refused` and `lost` end it. */
export const SPECIMEN_STATUSES = [
  'collected',
  'dispatched',
  'received',
  'refused',
  'lost',
  'tested',
  'validated',
  'released',
] as const;
export type SpecimenStatus = (typeof SPECIMEN_STATUSES)[number];

/** `field`: one tube at the swab, members are people. `laboratory`: members are specimens. */
export const POOL_KINDS = ['field', 'laboratory'] as const;
export type PoolKind = (typeof POOL_KINDS)[number];

export const POOL_MEMBERS_MIN = 2;
export const POOL_MEMBERS_MAX = 20;

/** `discordant`: positive as a pool, and each member negative alone. */
export const POOL_STATUSES = [
  'pending',
  'negative',
  'positive-unresolved',
  'repeat',
  'resolved',
  'discordant',
] as const;
export type PoolStatus = (typeof POOL_STATUSES)[number];

/** Why the result of a pool's member is held back: the pool is not tested yet, was positive, or has no usable value. */
export const POOL_HOLDS_OPEN = ['pool-pending', 'pool-positive', 'pool-without-value'] as const;
/** Why a member's own share of a pool never comes to a result: another specimen told, or the person was not found. */
export const POOL_HOLDS_ENDED = ['member-retested', 'member-closed'] as const;
export type PoolHold = (typeof POOL_HOLDS_OPEN)[number] | (typeof POOL_HOLDS_ENDED)[number];
