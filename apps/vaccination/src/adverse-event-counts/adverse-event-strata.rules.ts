import type { AdverseEventStrata, DoseStrata } from '#libs/contracts';
import type { AdverseEventSeverity, AdverseReaction } from '#libs/vocabulary';

/** What is counted of an event beside its dose. */
export interface CountedDetails {
  readonly severity: AdverseEventSeverity;
  readonly reactions: readonly AdverseReaction[];
  readonly isWithdrawn: boolean;
}

/** What may leave of an event: nothing while it is withdrawn, or while its dose does not stand (`dose` is null). */
export function adverseEventStrataOf(
  { severity, reactions, isWithdrawn }: CountedDetails,
  dose: DoseStrata | null,
): AdverseEventStrata | null {
  if (isWithdrawn || dose === null) return null;
  const { day, origin, facilityCode, communeCode, vaccine, lot } = dose;
  return { day, origin, facilityCode, communeCode, vaccine, lot, severity, reactions: [...reactions] };
}
