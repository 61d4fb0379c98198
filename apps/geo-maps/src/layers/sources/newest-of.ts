/** The latest of some instants; null without any. */
export function newestOf(instants: Iterable<Date | null>): Date | null {
  let newest: Date | null = null;
  for (const instant of instants) if (instant !== null && (newest === null || instant > newest)) newest = instant;
  return newest;
}

/** The first instant behind `now`; null without any. */
export function earliestAfter(instants: Iterable<Date | null>, now: Date): Date | null {
  let earliest: Date | null = null;
  for (const instant of instants)
    if (instant !== null && instant > now && (earliest === null || instant < earliest)) earliest = instant;
  return earliest;
}
