const CHARACTERS_MAX = 1_000;

/** Whether an `Accept-Encoding` header takes gzip (RFC 9110, section 12.5.3). */
export function acceptsGzip(header: string | string[] | undefined): boolean {
  const text = (Array.isArray(header) ? header.join(',') : (header ?? '')).slice(0, CHARACTERS_MAX).toLowerCase();
  const qualities = new Map(text.split(',').map(qualityOf));
  return (qualities.get('gzip') ?? qualities.get('*') ?? 0) > 0;
}

function qualityOf(part: string): [string, number] {
  const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  return [name, quality === undefined ? 1 : Number(quality.slice('q='.length)) || 0];
}
