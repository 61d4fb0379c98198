/** What can be known of the clock of a device that brings in what it gathered. */
export interface DeviceClock {
  /** As the device has it while it sends. */
  readonly sentAt: Date;
  readonly now: Date;
  /** How far a clock may be off. */
  readonly aheadMinutes: number;
  /** When the pack was issued by which the device worked; null without one. */
  readonly packIssuedAt: Date | null;
}

export interface GivenAt {
  readonly at: Date;
  /** Whether the device said something else than can have been. */
  readonly isClockWrong: boolean;
}

const MINUTE_MS = 60_000;

/**
 * When a dose was given that a device dates. A clock that is off while it sends was off by as much before; one that was
 * put right in between betrays itself by doses before its pack or after their arrival, which are moved to the nearest
 * instant at which they can have been given. The dose counts on the day that comes out, and somebody looks at it.
 */
export function givenAtOf(stated: Date, { sentAt, now, aheadMinutes, packIssuedAt }: DeviceClock): GivenAt {
  const toleranceMs = aheadMinutes * MINUTE_MS;
  const offsetMs = now.getTime() - sentAt.getTime();
  const isOff = Math.abs(offsetMs) > toleranceMs;
  const at = isOff ? new Date(stated.getTime() + offsetMs) : stated;
  if (packIssuedAt !== null && at.getTime() < packIssuedAt.getTime() - toleranceMs)
    return { at: packIssuedAt, isClockWrong: true };
  if (at.getTime() > now.getTime() + toleranceMs) return { at: now, isClockWrong: true };
  return { at, isClockWrong: isOff };
}
