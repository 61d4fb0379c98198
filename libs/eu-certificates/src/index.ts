export { base45Of } from './certificate/base45.js';
export { euCertificateReader, type EuTrust } from './certificate/read-eu-certificate.js';
export { euSignatureOf, type EuSignature } from './certificate/cose-sign1.js';
