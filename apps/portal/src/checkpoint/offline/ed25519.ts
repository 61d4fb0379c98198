/** Ed25519 by WebCrypto, in the shape that the vocabulary's verifiers ask for. A key that is none verifies nothing. */
export async function verifyEd25519(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', bytesOf(publicKey), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, bytesOf(signature), bytesOf(message));
  } catch {
    return false;
  }
}

/** WebCrypto takes no view of memory that may be shared. */
const bytesOf = (view: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(view);
