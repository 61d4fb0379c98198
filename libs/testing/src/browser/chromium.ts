import { chromium, type Browser } from 'playwright-core';

/** Debian's; `npm test` names the one that it has found or brought. */
const BY_DEFAULT = '/usr/bin/chromium';

/**
 * Starts a real Chromium without a window.
 * @param cameraVideo a file of `writeCameraVideo`, which pages see as the camera, without being asked for permission
 */
export function launchChromium({ cameraVideo }: { readonly cameraVideo?: string } = {}): Promise<Browser> {
  const camera = cameraVideo === undefined ? [] : cameraArguments(cameraVideo);
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? BY_DEFAULT,
    // Maps are drawn by the processor, where there is no graphics card.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--enable-unsafe-swiftshader', ...camera],
  });
}

function cameraArguments(video: string): string[] {
  return [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${video}`,
  ];
}
