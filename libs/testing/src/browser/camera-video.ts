import { writeFileSync } from 'node:fs';
import { create } from 'qrcode';

/** What a phone's camera gives at least. */
const WIDTH = 640;
const HEIGHT = 480;
const FRAMES = 10;
/** Free modules around the code, as ISO/IEC 18004 wants them. */
const QUIET_MODULES = 4;
const WHITE = 235;
const BLACK = 16;
const NO_COLOUR = 128;

/** Writes an uncompressed video (YUV4MPEG2) in which somebody holds a QR code with this text in front of the camera. */
export function writeCameraVideo(file: string, text: string): void {
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luminance(text), Buffer.alloc((WIDTH * HEIGHT) / 2, NO_COLOUR)]);
  const header = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(file, Buffer.concat([header, ...Array.from({ length: FRAMES }, () => frame)]));
}

function luminance(text: string): Buffer {
  const { modules } = create(text, { errorCorrectionLevel: 'L' });
  const scale = Math.floor(HEIGHT / (modules.size + 2 * QUIET_MODULES));
  if (scale < 2) throw new Error('The text makes a code too dense for the camera of the tests');
  const left = Math.floor((WIDTH - modules.size * scale) / 2);
  const top = Math.floor((HEIGHT - modules.size * scale) / 2);
  const plane = Buffer.alloc(WIDTH * HEIGHT, WHITE);
  for (let y = 0; y < modules.size * scale; y += 1) {
    for (let x = 0; x < modules.size * scale; x += 1) {
      const isDark = modules.get(Math.floor(y / scale), Math.floor(x / scale)) !== 0;
      if (isDark) plane[(top + y) * WIDTH + left + x] = BLACK;
    }
  }
  return plane;
}
