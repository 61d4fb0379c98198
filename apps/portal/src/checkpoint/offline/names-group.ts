import { readScan, saysGroup, type LocalDay } from '#libs/vocabulary';

/**
 * Whether a code says that several people declared under it. Without network nobody can list them; a code that was given
 * out before codes said so is taken for that of one person.
 */
export function namesGroup(scanned: string, today: LocalDay): boolean {
  const reading = readScan(scanned, { publicOrigins: [], today });
  return reading.kind === 'declaration' && saysGroup(reading.fields.declarationCode);
}
