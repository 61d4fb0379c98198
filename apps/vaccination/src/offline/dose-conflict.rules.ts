export const DOSE_CONFLICT_KINDS = [
  'same-dose',
  'near-dose',
  'person-changed',
  'lot-recalled',
  'rule-broken-since',
  'number-differs',
  'clock-wrong',
] as const;
/** What a device without network could not know. */
export type DoseConflictKind = (typeof DOSE_CONFLICT_KINDS)[number];

export const CONFLICT_DECISIONS = ['stands', 'corrected', 'withdrawn'] as const;
/** What somebody found out: it is right as it stands, or was put right by an act of its own. */
export type ConflictDecision = (typeof CONFLICT_DECISIONS)[number];

/** What a device answered by its pack before the needle. */
export interface DecidedOffline {
  readonly doseNumber: number;
  /** Every reason against the dose that it named: whoever gave it knew of them. */
  readonly reasons: readonly string[];
}

/** What became of the dose in the ledger. */
export interface RecordedOffline {
  readonly isJoined: boolean;
  /** Of the dose: another entry's where it is joined. */
  readonly headId: string;
  readonly doseNumber: number;
  readonly violations: readonly string[];
  /** Another dose of the person, nearer than doses are given and undecided. */
  readonly nearDoseId: string | null;
  readonly isPersonChanged: boolean;
  readonly isClockWrong: boolean;
}

export interface FoundConflict {
  readonly kind: DoseConflictKind;
  readonly codes: readonly string[];
  readonly otherDoseId: string | null;
}

const RECALLED = 'lot-recalled';
/** Of the stock of a facility: of a joined dose it is the stock of the other one, of which no device is to be blamed. */
const OF_STOCK: readonly string[] = ['lot-unknown', 'lot-not-here', 'lot-quarantined'];

/** Each kind at most once, in the order of the closed list. Without an answer of the device nothing was foreseen. */
export function conflictsOf(recorded: RecordedOffline, decided: DecidedOffline | null): FoundConflict[] {
  const own = recorded.violations.filter((code) => !recorded.isJoined || !OF_STOCK.includes(code));
  const unforeseen = own.filter((code) => !decided?.reasons.includes(code));
  const broken = unforeseen.filter((code) => code !== RECALLED);
  const isNumbered = decided === null || recorded.isJoined || decided.doseNumber === recorded.doseNumber;
  const found: Readonly<Record<DoseConflictKind, boolean>> = {
    'same-dose': recorded.isJoined,
    'near-dose': recorded.nearDoseId !== null,
    'person-changed': recorded.isPersonChanged,
    'lot-recalled': unforeseen.includes(RECALLED),
    'rule-broken-since': broken.length > 0,
    'number-differs': !isNumbered,
    'clock-wrong': recorded.isClockWrong,
  };
  return DOSE_CONFLICT_KINDS.filter((kind) => found[kind]).map((kind) => ({
    kind,
    codes: kind === 'rule-broken-since' ? broken : [],
    otherDoseId: otherDoseOf(kind, recorded),
  }));
}

function otherDoseOf(kind: DoseConflictKind, { headId, nearDoseId }: RecordedOffline): string | null {
  if (kind === 'same-dose') return headId;
  return kind === 'near-dose' ? nearDoseId : null;
}
