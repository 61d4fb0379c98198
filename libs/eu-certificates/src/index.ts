export { base45Of } from './certificate/base45.js';
export { decodeCbor } from './certificate/cbor.js';
export { euSignatureOf, openSign1, type EuSignature, type Sign1 } from './certificate/cose-sign1.js';
export { CLAIM, euClaimsOf, HEALTH_VERSION, type EuClaims } from './certificate/eu-claims.js';
export { INFLATED_BYTES_MAX, isZlib, type Inflated } from './certificate/inflate.js';
export { euCertificateReader, type EuTrust } from './certificate/read-eu-certificate.js';
