import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import moduleUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { CodeReader } from './code-reader';

/** A picture is made this small before it is read: the densest code of ours still has three pixels a module. */
const LONGER_SIDE_MAX = 1_024;

/** Reads by WebAssembly; needs `'wasm-unsafe-eval'` in the content-security policy. */
export async function wasmReader(): Promise<CodeReader> {
  await prepareZXingModule({ overrides: { locateFile: () => moduleUrl }, fireImmediately: true });
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser gives no canvas to read from');
  return { read: (video) => textsIn(pictureOf(video, canvas, context)) };
}

function pictureOf(
  video: HTMLVideoElement,
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
): ImageData | undefined {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0 || videoHeight === 0) return undefined;
  const scale = Math.min(1, LONGER_SIDE_MAX / Math.max(videoWidth, videoHeight));
  canvas.width = Math.round(videoWidth * scale);
  canvas.height = Math.round(videoHeight * scale);
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

async function textsIn(picture: ImageData | undefined): Promise<readonly string[]> {
  if (picture === undefined) return [];
  const codes = await readBarcodes(picture, { formats: ['QRCode'], maxNumberOfSymbols: 1 });
  return codes.filter(({ isValid }) => isValid).map(({ text }) => text);
}
