import { z } from 'zod';
import { cardContentOf, type SmartHealthCardFields } from './smart-card-content.js';
import type { Opened } from './signed-text.js';

const PART_OF_SEVERAL = /^shc:\/\d{1,4}\/\d{1,4}\/\d*$/;
const NUMERIC = /^shc:\/((?:\d\d)+)$/;
/** Two digits stand for one character of the JWS, counted from `-`. */
const FIRST_CHARACTER = 45;
const LAST_CHARACTER = 122;
const ES256_SIGNATURE_BYTES = 64;

/** Nothing else is a card: no other algorithm, no other compression, nothing that a reader must understand. */
const header = z.object({
  alg: z.literal('ES256'),
  zip: z.literal('DEF'),
  kid: z.string().min(1).max(255),
  crit: z.never().optional(),
  b64: z.never().optional(),
});

/** A text that begins with `shc:/`: digits that are a JWS of a FHIR bundle (spec.smarthealth.cards). */
export function openSmartHealthCard(text: string): Opened<'smart-health-card', SmartHealthCardFields> {
  const format = 'smart-health-card';
  if (PART_OF_SEVERAL.test(text)) return { ok: false, format, reason: 'one-part-of-several' };
  const parts = jwsOf(text)?.split('.') ?? [];
  const [head, payload, signature, ...more] = parts.map(bytesOf);
  if (!head || !payload || signature?.length !== ES256_SIGNATURE_BYTES || more.length > 0) {
    return { ok: false, format, reason: 'malformed' };
  }
  const { data } = header.safeParse(jsonOf(head));
  if (!data) return { ok: false, format, reason: 'header-refused' };
  const signed = Buffer.from(parts.slice(0, 2).join('.'));
  const signedText = { keyId: data.kid, algorithm: data.alg, signed, signature };
  return { ok: true, format, signedText, content: () => cardContentOf(payload) };
}

function jwsOf(text: string): string | undefined {
  const digits = NUMERIC.exec(text)?.[1];
  const codes = digits?.match(/\d\d/g)?.map((pair) => Number(pair) + FIRST_CHARACTER);
  return codes?.every((code) => code <= LAST_CHARACTER) ? String.fromCharCode(...codes) : undefined;
}

/** Undefined where the text is not the one way in which the bytes are written: a second way would hide a change. */
function bytesOf(base64url: string): Buffer | undefined {
  const bytes = Buffer.from(base64url, 'base64url');
  return bytes.toString('base64url') === base64url ? bytes : undefined;
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
