import { PERSONAL_CODE_PREFIX } from '#libs/vocabulary';

/**
 * Whether two texts are the same code held before the camera. A personal code says another text every half minute; what
 * stays is its certificate, without the step and the signature of the phone behind it.
 */
export function isSameCode(one: string, other: string): boolean {
  return one === other || (isPersonalCode(one) && isPersonalCode(other) && lastingPart(one) === lastingPart(other));
}

const isPersonalCode = (text: string): boolean => text.startsWith(PERSONAL_CODE_PREFIX);

const lastingPart = (text: string): string => text.split('.').slice(0, -2).join('.');
