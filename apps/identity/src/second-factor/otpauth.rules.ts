import { TOTP } from './totp.rules.js';

/**
 * What the QR code of an enrolment says (the Key Uri Format of authenticator apps).
 * @param issuer the host of the installation: an app shows it, and two installations must not overwrite each other
 */
export function otpauthUri(issuer: string, account: string, secret: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  const { algorithm, digits, stepSeconds } = TOTP;
  const parameters = { secret, issuer, algorithm, digits: String(digits), period: String(stepSeconds) };
  return `otpauth://totp/${label}?${new URLSearchParams(parameters).toString().replaceAll('+', '%20')}`;
}
