import QRCode from 'qrcode';

/** Side of the PNG in pixels: sharp on the 15 cm that a place's poster must have at least, at 150 dots an inch. */
export const POSTER_PIXELS = 1_024;
/** Modules of white around the code, as ISO/IEC 18004 asks. */
const QUIET_ZONE_MODULES = 4;

/** Survives a scratched or dirty poster: up to a quarter of the code may be lost. */
const OPTIONS = { errorCorrectionLevel: 'Q', margin: QUIET_ZONE_MODULES } as const;

export interface PosterImage {
  readonly mediaType: string;
  readonly content: string | Buffer;
}

/** Draws the poster's code black on white. */
export async function drawPoster(url: string, format: 'svg' | 'png'): Promise<PosterImage> {
  if (format === 'svg') {
    return { mediaType: 'image/svg+xml', content: await QRCode.toString(url, { ...OPTIONS, type: 'svg' }) };
  }
  const content = await QRCode.toBuffer(url, { ...OPTIONS, type: 'png', width: POSTER_PIXELS });
  return { mediaType: 'image/png', content };
}
