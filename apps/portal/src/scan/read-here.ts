import { localDayOf, readScan, type ScanReading } from '#libs/vocabulary';
import { businessNow } from '../api/business-time';
import { realNow } from '../api/real-time';
import { euReaderFor } from './eu-reader';
import { publishedKeys } from './published-keys';
import { verdictOn, type Verdict } from './verdict.rules';

const SIGNED: ReadonlySet<ScanReading['kind']> = new Set(['place-poster', 'personal-card', 'personal-code'] as const);

export interface ScanHere {
  readonly text: string;
  readonly reading: ScanReading;
  /** Undefined where this browser cannot verify signatures. */
  readonly verdict: Verdict | undefined;
}

/** Reads a text on this phone: nothing of it is sent anywhere. */
export async function readHere(text: string): Promise<ScanHere> {
  const reading = readScan(text, {
    publicOrigins: [location.origin],
    today: localDayOf(businessNow()),
    euCertificates: await euReaderFor(text),
  });
  return { text, reading, verdict: SIGNED.has(reading.kind) ? await verdictHere(text, reading) : 'unsigned' };
}

async function verdictHere(text: string, reading: ScanReading): Promise<Verdict | undefined> {
  const keys = await publishedKeys();
  try {
    return await verdictOn(text, reading, { keys, now: businessNow(), realNow: realNow(), verify });
  } catch {
    return undefined;
  }
}

async function verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(publicKey), 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', key, new Uint8Array(signature), new Uint8Array(message));
}
