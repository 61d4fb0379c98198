import { expect, it } from '@jest/globals';
import { createHash, createPublicKey } from 'node:crypto';
import { NOW, section } from '../../test/certificates.js';
import { newCertificateKey, parseCertificateKeys } from './certificate-keys.js';

it('the newest key signs, and all are published with the first eight bytes of the digest of the key as id', () => {
  const { signing, published } = parseCertificateKeys(section);
  expect(published.map(({ kid }) => kid)).toEqual(section.map(({ kid }) => kid));
  expect(signing.kid).toBe(published[0]?.kid);
  const spki = createPublicKey({ key: section[0]!.publicJwk, format: 'jwk' }).export({ format: 'der', type: 'spki' });
  expect(signing.kid).toBe(createHash('sha256').update(spki).digest().subarray(0, 8).toString('base64'));
  expect(JSON.stringify(published)).not.toContain('"d"');
});

it('a key that was betrayed stays published, so that others learn it', () => {
  const [current, old] = section;
  const revokedAt = NOW.toISOString();
  expect(parseCertificateKeys([current, { ...old, revokedAt }]).published[1]).toMatchObject({ revokedAt });
});

it('a section that cannot sign is refused, and no key is printed', () => {
  const [current] = section;
  const other = newCertificateKey(NOW);
  const unusable = [
    undefined,
    [],
    [{ ...current, privateJwk: undefined }],
    [{ ...current, revokedAt: NOW.toISOString() }],
    [{ ...current, kid: other.kid }],
    [{ ...current, publicJwk: { ...current!.publicJwk, x: 'AAAA' } }],
  ];
  for (const value of unusable) {
    expect(() => parseCertificateKeys(value)).toThrow(/^keys\.json: the section of certificate keys cannot be used/);
  }
});
