import { base64urlOf } from '#libs/vocabulary';

/** A key whose private half nobody can take out of this phone, not even this page. */
export interface DeviceKey {
  readonly privateKey: CryptoKey;
  /** base64url, 32 bytes. */
  readonly publicKey: string;
}

let support: Promise<boolean> | undefined;

/** Whether this browser makes such keys: old ones do not know Ed25519, and pages without TLS may not ask. */
export function makesDeviceKeys(): Promise<boolean> {
  support ??= makeDeviceKey().then(
    () => true,
    () => false,
  );
  return support;
}

/** A new key for each code: two codes of one phone cannot be told to be of one phone. */
export async function makeDeviceKey(): Promise<DeviceKey> {
  const pair = (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
  const raw = await crypto.subtle.exportKey('raw', pair.publicKey);
  return { privateKey: pair.privateKey, publicKey: base64urlOf(new Uint8Array(raw)) };
}

/** The signature over a text, in base64url. */
export async function signWith({ privateKey }: DeviceKey, text: string): Promise<string> {
  const signature = await crypto.subtle.sign('Ed25519', privateKey, new TextEncoder().encode(text));
  return base64urlOf(new Uint8Array(signature));
}
