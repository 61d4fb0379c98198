import { createHmac, timingSafeEqual } from 'node:crypto';

/** What every authenticator app takes for granted (RFC 6238 with its defaults). */
export const TOTP = { digits: 6, stepSeconds: 30, algorithm: 'SHA1' } as const;

/** Steps before and after the present one whose code is taken: for slow fingers and clocks (RFC 6238, 5.2). */
const STEPS_ASIDE = 1;

/** The time step of an instant of the real clock. */
export const stepOf = (instant: Date): number => Math.floor(instant.getTime() / 1000 / TOTP.stepSeconds);

/** RFC 4226: dynamic truncation of an HMAC over the step. */
export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  const number = (mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** TOTP.digits;
  return String(number).padStart(TOTP.digits, '0');
}

/**
 * The step whose code was typed, or undefined.
 * @param lastStep the highest step that was taken before: a code works once, and none older than it works any more
 */
export function stepOfCode(secret: Uint8Array, typed: string, now: number, lastStep: number): number | undefined {
  const code = typed.replace(/\s/g, '');
  if (!/^\d{6}$/.test(code)) return undefined;
  const steps = [now - STEPS_ASIDE, now, now + STEPS_ASIDE].filter((step) => step > lastStep);
  return steps.find((step) => timingSafeEqual(Buffer.from(codeAt(secret, step)), Buffer.from(code)));
}
