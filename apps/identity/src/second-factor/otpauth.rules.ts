/**
 * What the QR code of an enrolment says (the Key Uri Format of authenticator apps). Algorithm, digits and period are
 * those that every app takes for granted, and are left out: a code with less in it is read from further away.
 *
 * @param issuer the host of the installation: an app shows it, and two installations must not overwrite each other
 */
export function otpauthUri(issuer: string, account: string, secret: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}
