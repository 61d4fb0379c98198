import { accepted, parseIdentityDocument, refused, type Parsed } from '#libs/vocabulary';

export { parseLot } from '../lots/lot-number.rules.js';

export function parseFormerIdentityCard(typed: string): Parsed<string> {
  const parsed = parseIdentityDocument({ kind: 'old-identity-card', number: typed });
  return parsed.ok ? accepted(parsed.value.number) : refused('old-identity-card-malformed');
}
