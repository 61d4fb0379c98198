/** How somebody came to know a version of a result, by the action in the audit. */
export const READING_ACTIONS = {
  'specimen.read': 'read',
  'result.read': 'read',
  'result.downloaded': 'downloaded',
  'result.verified': 'verified',
  'result.told': 'told',
} as const;
export type ReadingAction = keyof typeof READING_ACTIONS;
export type ReaderWay = (typeof READING_ACTIONS)[ReadingAction];

export function isReadingAction(action: string): action is ReadingAction {
  return Object.hasOwn(READING_ACTIONS, action);
}

/** Somebody who came to know a version, in one way. */
export interface Reading {
  readonly specimenId: string;
  readonly resultVersion: number;
  readonly actorKind: string;
  readonly actorId: string;
  readonly action: ReadingAction;
}

/** A correction that is released. */
export interface Correction {
  readonly specimenId: string;
  readonly orderId: string | null;
  readonly version: number;
  readonly facilityCode: string;
  readonly laboratoryCode: string;
  /** Who made it know it already. */
  readonly madeBy: readonly string[];
}

export interface NoticeRecipient {
  readonly kind: 'client' | 'staff' | 'facility' | 'citizen';
  readonly id: string;
  readonly seenVersion: number | null;
}

/**
 * Who is to be told: each member of staff and client that came to know an earlier version; the facility that collected
 * the specimen, which is returned its results; the citizen who looked the result up or was sent it. Whoever verified a
 * certificate without an account cannot be told, and sees it as replaced when it is verified again.
 */
export function recipientsOf(correction: Correction, readings: readonly Reading[]): NoticeRecipient[] {
  const earlier = readings.filter(
    ({ specimenId, resultVersion }) => specimenId === correction.specimenId && resultVersion < correction.version,
  );
  const recipients = new Map<string, NoticeRecipient>();
  const add = (kind: NoticeRecipient['kind'], id: string, seen: number | null): void => {
    const known = recipients.get(`${kind} ${id}`)?.seenVersion ?? null;
    const seenVersion = known === null ? seen : Math.max(known, seen ?? 0);
    recipients.set(`${kind} ${id}`, { kind, id, seenVersion });
  };
  if (correction.facilityCode !== correction.laboratoryCode) add('facility', correction.facilityCode, null);
  for (const { actorKind, actorId, action, resultVersion } of earlier) {
    if (actorKind === 'staff' || actorKind === 'client') {
      if (!correction.madeBy.includes(actorId)) add(actorKind, actorId, resultVersion);
    } else if (action !== 'result.verified' && correction.orderId !== null) {
      add('citizen', correction.orderId, resultVersion);
    }
  }
  return [...recipients.values()];
}
