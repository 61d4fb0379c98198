import type { LabelledMember } from './members.query.js';
import type { FormedMember, ListedPool, MemberAnswer, PoolHead, ReviewAnswer, ShownMember } from './pool.dto.js';
import type { PoolResultAnswer, PoolResultView } from './pool-result.dto.js';
import type { Pool, PoolMember, PoolResult } from './pool.js';
import type { TubeVersion } from './tube-versions.query.js';

export function poolHeadOf({ id, code, kind, method, status, facilityCode, laboratoryCode, formedAt }: Pool): PoolHead {
  return { id, code, kind, method, status, facilityCode, laboratoryCode, formedAt: formedAt.toISOString() };
}

export function listedPoolOf(pool: Pool): ListedPool {
  return { ...poolHeadOf(pool), size: pool.members, ...(pool.finding && { finding: pool.finding }) };
}

export function formedMemberOf(
  { number, specimenId, barcode, assigner }: Pick<LabelledMember, 'number' | 'specimenId' | 'barcode' | 'assigner'>,
  slipCode: string | undefined,
): FormedMember {
  return {
    ...{ number, specimenId, barcode },
    ...(assigner !== '' && { assigner }),
    ...(slipCode !== undefined && { slipCode }),
  };
}

export function shownMemberOf(member: LabelledMember): ShownMember {
  const { state, closedReason, retestBarcode, retestAssigner } = member;
  return {
    ...formedMemberOf(member, undefined),
    state,
    ...(closedReason && { closedReason }),
    ...(retestBarcode !== null && { retestBarcode }),
    ...(retestAssigner !== null && retestAssigner !== '' && { retestAssigner }),
  };
}

export function memberAnswerOf({ number, state, closedReason, retestSpecimenId }: PoolMember): MemberAnswer {
  return { number, state, ...(closedReason && { closedReason }), ...(retestSpecimenId && { retestSpecimenId }) };
}

export function reviewAnswerOf({ code, finding, reviewedAt }: Pool): ReviewAnswer {
  if (finding === null || reviewedAt === null) throw new Error('Only what was reviewed is answered');
  return { code, finding, reviewedAt: reviewedAt.toISOString() };
}

/** What the request that entered it was answered, whatever has become of it since. */
export function enteredAnswerOf(result: PoolResult): PoolResultAnswer {
  const { version, validatedBy, enteredBy, kind, enteredAt, statusEntered: poolStatus } = result;
  const isReleased = kind === 'test' && validatedBy === enteredBy && result.statusDecided === null;
  if (!isReleased) return { version, state: 'awaiting-validation', poolStatus };
  return { version, state: 'released', poolStatus, releasedAt: enteredAt.toISOString() };
}

/** What the request that decided it was answered. */
export function decidedAnswerOf({ version, state, validatedAt, statusDecided, statusEntered }: PoolResult) {
  const poolStatus = statusDecided ?? statusEntered;
  if (state === 'rejected') return { version, state, poolStatus } satisfies PoolResultAnswer;
  const releasedAt = validatedAt?.toISOString();
  return {
    ...{ version, state: 'released' as const, poolStatus },
    ...(releasedAt !== undefined && { releasedAt }),
  } satisfies PoolResultAnswer;
}

export function poolResultViewOf(result: TubeVersion): PoolResultView {
  const { version, state, kind, method, value, ct, device, lotCode, laboratoryCode, validatedAt, validatedBy } = result;
  return {
    ...{ version, state, kind, method, value },
    ...(ct && { ct: { ...ct } }),
    ...(device !== null && { device }),
    ...(lotCode !== null && { lotCode }),
    ...{ laboratoryCode, testedAt: result.testedAt.toISOString(), enteredAt: result.enteredAt.toISOString() },
    enteredBy: result.enteredBy,
    ...(validatedAt && { validatedAt: validatedAt.toISOString() }),
    ...(validatedBy !== null && { validatedBy }),
    ...{ reason: result.reason, rejection: result.rejection },
  };
}
