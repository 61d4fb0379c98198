/** What files are kept as, beside themselves; the smallest first. */
export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * The smallest encoding that a browser takes (RFC 9110, 12.5.3), or undefined for the bytes themselves.
 *
 * @param header the `Accept-Encoding` of the request
 */
export function acceptedEncoding(header: string | undefined): Encoding | undefined {
  const taken = new Map((header ?? '').toLowerCase().split(',').map(qualityOf));
  return ENCODINGS.find((encoding) => (taken.get(encoding) ?? taken.get('*') ?? 0) > 0);
}

function qualityOf(part: string): [string, number] {
  const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  return [name, quality === undefined ? 1 : Number(quality.slice('q='.length)) || 0];
}
