const ZONE_MS = 7 * 60 * 60 * 1000;
const TO_THE_MINUTE = 16;

/** The instant of a local time of the province, `YYYY-MM-DDTHH:MM`. */
export const instantOfLocal = (local: string): Date => new Date(`${local}:00+07:00`);

/** The local time of the province, `YYYY-MM-DDTHH:MM`, of an ISO instant. */
export const localTimeOf = (instant: string): string =>
  new Date(Date.parse(instant) + ZONE_MS).toISOString().slice(0, TO_THE_MINUTE);
