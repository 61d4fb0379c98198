/** Finds QR codes in the picture that a video shows now. */
export interface CodeReader {
  /** @returns the texts of the codes in view; none while there is no picture */
  readonly read: (video: HTMLVideoElement) => Promise<readonly string[]>;
}

/** The browser's own reader where it has one, which costs nothing; else ours, fetched now and from our origin. */
export async function loadCodeReader(): Promise<CodeReader> {
  const { nativeReader } = await import('./native-reader');
  return (await nativeReader()) ?? (await import('./wasm-reader')).wasmReader();
}
