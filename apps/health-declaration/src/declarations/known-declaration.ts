import type { DeclarationFormCode } from '#libs/vocabulary';
import type { SealedPart } from './declaration-seal.js';
import type { DeclarationStrata, Outcome } from './declaration.rules.js';
import type { ReviewDecision } from './review.rules.js';
import type { VisitedAreas } from './visited-areas.rules.js';

/** What other capabilities may know of a declaration that somebody showed, or that a person made last. */
export interface KnownDeclaration {
  readonly id: string;
  readonly version: number;
  readonly form: DeclarationFormCode;
  readonly questionnaireVersion: number;
  /** In Asia/Ho_Chi_Minh. */
  readonly day: string;
  readonly declaredAt: Date;
  /** The first instant at which it counts no longer, by the validity of its questionnaire. */
  readonly validUntil: Date;
  /** On the business clock, when it was asked for. */
  readonly status: 'valid' | 'expired';
  readonly outcome: Outcome;
  readonly reasons: readonly string[];
  /** The last review's; null until an officer has looked. */
  readonly decision: ReviewDecision | null;
  readonly residence: DeclarationStrata['residence'];
  readonly residenceCommune: string | null;
  readonly residenceProvince: string | null;
  /** The commune of the province where a declared trip ends. */
  readonly destinationCommune: string | null;
  /** The scanned public place. */
  readonly placeCommune: string | null;
  /** As far as the form asks for it in codes; free text is not read. */
  readonly visited: VisitedAreas;
  /** Everything personal: what of it may be shown, and to whom, is the caller's to decide. */
  readonly part: SealedPart;
  /** `NGUYEN V*** A`: enough to ask the holder, too little to learn a name. */
  readonly maskedName: string;
  readonly groupId: string | null;
}
