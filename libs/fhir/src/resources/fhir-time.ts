/** A time of FHIR as an instant; a date alone is its beginning in Asia/Ho_Chi_Minh. Undefined for less than a date. */
export function instantOf(text: string): Date | undefined {
  if (/^\d{4}(?:-\d{2})?$/.test(text)) return undefined;
  const instant = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00+07:00` : text);
  return Number.isNaN(instant.getTime()) || instant.getUTCFullYear() < 1900 ? undefined : instant;
}
