import type { Actor, RequestDigest } from '#libs/http';

/** Something that was done to a case. */
export interface CaseAct {
  readonly id: string;
  readonly caseId: string;
  readonly version: number;
  readonly act: string;
  readonly happenedAt: Date;
  readonly actor: Pick<Actor, 'kind' | 'id'>;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly sealedNote: Buffer | null;
  readonly made?: RequestDigest;
}
