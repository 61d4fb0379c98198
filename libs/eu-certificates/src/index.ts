export { euCertificateReader, type EuTrust } from './certificate/read-eu-certificate.js';
export { euSignatureOf, type EuSignature } from './certificate/cose-sign1.js';
