import QRCode from 'qrcode';

/** Modules of white around the code, as ISO/IEC 18004 asks. Whoever places a code leaves them free. */
export const QUIET_ZONE_MODULES = 4;

/** A code as squares: `isDark(row, column)`, both from 0 to `size` - 1, without the quiet zone. */
export interface QrModules {
  readonly size: number;
  isDark(row: number, column: number): boolean;
}

/** With a quarter of the code recoverable: what is printed gets scratched, folded and dirty. */
export function qrModules(text: string): QrModules {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'Q' });
  return { size: modules.size, isDark: (row, column) => modules.get(row, column) === 1 };
}
