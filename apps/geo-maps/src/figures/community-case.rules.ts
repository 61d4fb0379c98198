import type { CaseStrata } from '#libs/contracts';

/**
 * Whether a case counts for the level of the commune of its detection. As in the reports a suspect is none, and a case
 * that was withdrawn is none any more; one that recovered, died or moved stays one. An unknown origin is no community's.
 */
export function countsAsCommunityCase({
  classification,
  status,
  origin,
}: Pick<CaseStrata, 'classification' | 'status' | 'origin'>): boolean {
  return classification === 'confirmed' && status !== 'withdrawn' && origin === 'community';
}
