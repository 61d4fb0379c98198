import type { EuCertificateReader } from '#libs/vocabulary';

const EU_CERTIFICATE = /^\u{feff}?HC1:/u;

/** Reads certificates in the EU format; loaded by those who meet one. Undefined for every other text. */
export async function euReaderFor(text: string): Promise<EuCertificateReader | undefined> {
  if (!EU_CERTIFICATE.test(text)) return undefined;
  const { euCertificateReader } = await import('#libs/eu-certificates');
  return euCertificateReader();
}
