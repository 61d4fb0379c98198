import type { CodeReader } from './code-reader';

/** As far as it is used here (Shape Detection API); no library of types has it. */
interface BarcodeDetector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
interface BarcodeDetectorClass {
  new (options: { readonly formats: readonly string[] }): BarcodeDetector;
  getSupportedFormats(): Promise<readonly string[]>;
}

const FORMAT = 'qr_code';

/** Undefined where the browser has no reader, or one that reads everything but QR codes. */
export async function nativeReader(): Promise<CodeReader | undefined> {
  const { BarcodeDetector: Detector } = globalThis as { BarcodeDetector?: BarcodeDetectorClass };
  const formats = (await Detector?.getSupportedFormats().catch(() => undefined)) ?? [];
  if (Detector === undefined || !formats.includes(FORMAT)) return undefined;
  const detector = new Detector({ formats: [FORMAT] });
  return { read: async (video) => (await detector.detect(video)).map(({ rawValue }) => rawValue) };
}
