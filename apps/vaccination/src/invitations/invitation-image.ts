import QRCode from 'qrcode';
import { QUIET_ZONE_MODULES } from '#libs/documents';
import { printInvitationText } from '#libs/vocabulary';
import type { ImageFormat } from './invitation.dto.js';

/** Side of the PNG: six centimetres at 150 dots an inch, as it stands on a letter or a screen. */
const IMAGE_PIXELS = 360;
/** Survives a fold: up to a quarter of the code may be lost. */
const OPTIONS = { errorCorrectionLevel: 'Q', margin: QUIET_ZONE_MODULES } as const;
/** Filter 0 and level 3 take a quarter of the CPU of the library's own choice, for a fifth more bytes. */
const PNG_OPTIONS = { filterType: 0, deflateLevel: 3, deflateStrategy: 0 };

export interface InvitationImage {
  readonly mediaType: string;
  readonly content: string | Buffer;
}

/** Draws the code of an invitation black on white. */
export async function drawInvitation(code: string, format: ImageFormat): Promise<InvitationImage> {
  const text = printInvitationText(code);
  if (format === 'svg')
    return { mediaType: 'image/svg+xml', content: await QRCode.toString(text, { ...OPTIONS, type: 'svg' }) };
  const size = { width: IMAGE_PIXELS, rendererOpts: PNG_OPTIONS };
  const content = await QRCode.toBuffer(text, { ...OPTIONS, ...size, type: 'png' });
  return { mediaType: 'image/png', content };
}
