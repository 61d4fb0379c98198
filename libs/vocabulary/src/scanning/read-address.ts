import { looksLike } from './look-alike-host.js';
import type { HostileReason, ScanWarning } from './scan-warnings.js';

/** What an address leads to, judged without opening it. */
export type AddressReading =
  | { readonly is: 'own'; readonly path: string; readonly hasQuery: boolean; readonly warnings: readonly ScanWarning[] }
  | { readonly is: 'foreign' }
  /** A text that begins like an address and leads nowhere: a network, a contact. */
  | { readonly is: 'no-address' }
  | { readonly is: 'hostile'; readonly reason: HostileReason };

const SCHEME = /^([a-z][a-z0-9+.-]{1,30}):/i;
const LEADS_SOMEWHERE = /^(?:[a-z][a-z0-9+.-]{1,30}:\/\/|mailto:|tel:|sms:|zalo:)/i;
const WEB = /^https?:/i;
/** `suckhoe.example.vn/q/…`, as people type it. */
const WITHOUT_SCHEME = /^(?:\/\/)?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,20}(?::\d{1,5})?(?:[/?#]|$)/u;
/** They run or show something here instead of leading somewhere. */
const DANGEROUS =
  /^(?:javascript|vbscript|livescript|data|file|blob|filesystem|about|chrome|view-source|intent|content|jar|ms-[a-z-]+)$/i;
const AUTHORITY = /^https?:\/\/([^/?#\\]*)/i;
const POSTER_PATH = /^\/q\/\d/;

export function isAddress(text: string): boolean {
  return SCHEME.test(text) || WITHOUT_SCHEME.test(text);
}

/** `publicOrigins` are ours, like `https://suckhoe.example.vn`. */
export function readAddress(text: string, publicOrigins: readonly string[]): AddressReading {
  const scheme = SCHEME.exec(text)?.[1];
  const hasScheme = scheme !== undefined && !/^[\w-]+(?:\.[\w-]+)+:\d/.test(text);
  if (hasScheme && DANGEROUS.test(scheme)) return hostile('dangerous-scheme');
  if (hasScheme && !WEB.test(text)) return { is: LEADS_SOMEWHERE.test(text) ? 'foreign' : 'no-address' };
  const absolute = hasScheme ? text : `https://${text.replace(/^\/\//, '')}`;
  const disguise = disguiseOf(absolute);
  return disguise ? hostile(disguise) : judge(absolute, publicOrigins, hasScheme);
}

/** What makes an address lead elsewhere than it reads. */
function disguiseOf(address: string): HostileReason | undefined {
  const authority = AUTHORITY.exec(address)?.[1];
  if (!authority) return 'disguised-address';
  if (authority.includes('@')) return 'credentials-in-address';
  const upToPath = address.slice(0, address.indexOf(authority) + authority.length + 1);
  if (/[\\%\s]/.test(upToPath) || address.split(/[?#]/, 1)[0]?.includes('\\')) return 'disguised-address';
  return /(?:^|\.)xn--/i.test(authority) ? 'punycode-address' : undefined;
}

function judge(address: string, publicOrigins: readonly string[], hasScheme: boolean): AddressReading {
  const typedHost = (AUTHORITY.exec(address)?.[1] ?? '').replace(/:\d*$/, '').toLowerCase();
  if (!URL.canParse(address)) return hostile('disguised-address');
  const url = new URL(address);
  for (const origin of publicOrigins.map((own) => new URL(own))) {
    const isOwn = typedHost === origin.hostname && (url.origin === origin.origin || isOtherScheme(url, origin));
    if (isOwn) return ownAddress(url, url.origin === origin.origin || !hasScheme ? [] : ['address-not-secure']);
    if (looksLike(typedHost, origin.hostname) || hides(url, origin)) return hostile('look-alike-address');
  }
  // A browser reads it otherwise than people do: a number for an address, or letters of another width.
  const isReadAlike = url.hostname === typedHost || url.hostname.includes('xn--');
  if (!isReadAlike) return hostile('disguised-address');
  return POSTER_PATH.test(url.pathname) ? hostile('look-alike-address') : { is: 'foreign' };
}

function isOtherScheme(url: URL, origin: URL): boolean {
  return url.hostname === origin.hostname && url.port === '' && origin.port === '';
}

/** Ours stands in the path or the query of another's: `https://elsewhere/?to=https://ours/q/1/…`. */
function hides(url: URL, origin: URL): boolean {
  return url.hostname !== origin.hostname && url.href.slice(url.origin.length).toLowerCase().includes(origin.hostname);
}

function ownAddress(url: URL, warnings: readonly ScanWarning[]): AddressReading {
  return { is: 'own', path: url.pathname, hasQuery: url.search !== '' || url.hash !== '', warnings };
}

function hostile(reason: HostileReason): AddressReading {
  return { is: 'hostile', reason };
}
