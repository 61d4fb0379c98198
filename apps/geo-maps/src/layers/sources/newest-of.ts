/** The latest of some instants; null without any. */
export function newestOf(instants: Iterable<Date | null>): Date | null {
  let newest: Date | null = null;
  for (const instant of instants) if (instant !== null && (newest === null || instant > newest)) newest = instant;
  return newest;
}
