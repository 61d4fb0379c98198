import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { ServiceInTest } from '#libs/testing';
import { personalCodeDeviceText, personalCodeStep, printPersonalCode } from '#libs/vocabulary';
import { declared } from './declarations-of-nobody.js';
import type { SubmitDeclarationBody } from '../src/declarations/submit-declaration.dto.js';

/** A phone with its own key, and what the province signed for it. */
export interface PhoneOfNobody {
  readonly id: string;
  readonly declarationCode: string;
  readonly validUntil: string;
  readonly certificate: string;
  /** The text on its screen, `steps` steps from now; `by` is whose key signs. */
  show(steps?: number, by?: KeyObject): string;
}

export function deviceKeyPair(): { readonly deviceKey: string; readonly privateKey: KeyObject } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { deviceKey: String(publicKey.export({ format: 'jwk' }).x), privateKey };
}

/** Somebody declares and lets a phone carry it. */
export async function phoneOf(
  service: ServiceInTest,
  change: Partial<SubmitDeclarationBody> = {},
): Promise<PhoneOfNobody> {
  const { code } = await declared(service, change);
  return phoneWith(service, code);
}

export async function phoneWith(
  service: ServiceInTest,
  declarationCode: string,
  stated?: object,
): Promise<PhoneOfNobody> {
  const { deviceKey, privateKey } = deviceKeyPair();
  const { status, body } = await service.post<{ id: string; certificate: string; validUntil: string }>(
    '/v1/personal-codes',
    { body: { declarationCode, deviceKey, ...(stated && { stated }) } },
  );
  if (status !== 201) throw new Error(`A personal code was not issued: ${status} ${JSON.stringify(body)}`);
  const { id, certificate, validUntil } = body;
  const show = (steps = 0, by = privateKey): string => {
    const step = personalCodeStep(new Date()) + steps;
    const signature = sign(null, Buffer.from(personalCodeDeviceText(id, step)), by).toString('base64url');
    return printPersonalCode(certificate, step, signature);
  };
  return { id, declarationCode, validUntil, certificate, show };
}

/** A person who cannot exist, one for each number. */
export function visitor(number: number): { fullName: string; phone: string } {
  return { fullName: `Nguyễn Thử ${'ABCDEFGHIJ'[number % 10]}`, phone: `031${String(number).padStart(7, '0')}` };
}
