import { isCardCode } from './card-code.js';

/** What every text of a personal card begins with; another layout would be another version. */
const PREFIX = 'LC1.C';
/** Keeps a signature of a card from being taken for one of anything else that the key may sign. */
const DOMAIN_SEPARATION = 'lachan-personal-card';
const KEY_ID = /^[A-Za-z0-9_-]{1,32}$/;
/** 64 bytes of Ed25519 in base64url. */
const SIGNATURE = /^[A-Za-z0-9_-]{86}$/;

/** What the QR code of a printed personal card says. */
export interface CardText {
  readonly code: string;
  readonly kid: string;
  /** base64url */
  readonly signature: string;
}

/** The text that is signed. No field can contain the separator, so that two cards never share a text. */
export function signedCardText(code: string, kid: string): string {
  return [DOMAIN_SEPARATION, '1', code, kid].join('\n');
}

/** `LC1.C.<card code>.<kid>.<signature>` */
export function printCardText({ code, kid, signature }: CardText): string {
  return [PREFIX, code, kid, signature].join('.');
}

/** Undefined where the text is not laid out as a card's; says nothing of who made it. */
export function readCardText(text: string): CardText | undefined {
  const [prefix, version, code = '', kid = '', signature = '', ...rest] = text.split('.');
  const laidOut = isCardCode(code) && KEY_ID.test(kid) && SIGNATURE.test(signature) && rest.length === 0;
  return `${prefix}.${version}` === PREFIX && laidOut ? { code, kid, signature } : undefined;
}
