import type { RunningStack } from '#libs/testing';
import { StackClient } from '../journeys/stack-client.js';
import { readCode } from './read-code.js';

/** A market with its poster at the entrance. */
export interface PosterInTest {
  readonly placeName: string;
  readonly placeCode: string;
  /** What the printed code says. */
  readonly text: string;
  /** The same poster by somebody who does not have the province's key. */
  readonly forgedText: string;
}

/** Registers a place of Phường III, and reads its printed poster. */
export async function hangPoster(stack: RunningStack, placeName: string): Promise<PosterInTest> {
  const officer = new StackClient(stack, 'officer');
  const place = { name: placeName, kind: 'market', communeCode: '31321', address: 'Số 1, khu vực 1' };
  const { body } = await officer.post('/v1/places', place);
  const placeCode = String(body['code']);
  const printed = await fetch(`${stack.url}/v1/places/${placeCode}/qr?format=png`);
  const text = readCode(Buffer.from(await printed.arrayBuffer()));
  if (text === undefined) throw new Error('The printed poster cannot be read');
  return { placeName, placeCode, text, forgedText: forge(text) };
}

/** Another signature below the same text. */
function forge(text: string): string {
  const signature = text.slice(text.lastIndexOf('/') + 1);
  return text.replace(signature, `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`);
}
