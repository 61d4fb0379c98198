export { newCertificateKey, parseCertificateKeys } from './keys/certificate-keys.js';
export type { CertificateKey, CertificateKeys, SigningKey } from './keys/certificate-keys.js';
export { certificateIdChecksOut, certificateIdOf } from './writing/certificate-id.js';
export { euDoseCountOf, type EuDoseCount } from './writing/dose-count.js';
export { HOLDER_NAME_REFUSALS, holderNameOf } from './writing/holder-name.js';
export type { HolderName, HolderNameRefusal } from './writing/holder-name.js';
export { ISSUER_NAME_REFUSALS, parseIssuerName } from './writing/issuer-name.js';
export type { IssuerName, IssuerNameRefusal } from './writing/issuer-name.js';
export { CertificateMismatch, writeEuCertificate } from './writing/write-eu-certificate.js';
export type { EuVaccineCodes, VaccinationCertificate } from './writing/write-eu-certificate.js';
export { parseTrustList, type TrustIssuer, type TrustKey, type TrustList } from './verifying/trust-list.js';
export { UNKNOWN_ISSUER_REASONS, UNREADABLE_REASONS } from './verifying/verification.js';
export type {
  CertificateFormat,
  CertificateIssuer,
  CertificateStatus,
  NotBelieved,
  ReadCertificate,
  Standing,
  UnknownIssuerReason,
  UnreadableReason,
  Verification,
} from './verifying/verification.js';
export type { CardImmunization, SmartHealthCardFields } from './verifying/smart-card-content.js';
export { CERTIFICATE_TEXT_MAX, verifyCertificate, type Revocations } from './verifying/verify-certificate.js';
