import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where the specs of the browser tier find the program. */
export const CHROMIUM_VARIABLE = 'CHROMIUM_PATH';

const KNOWN_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const APT = '/usr/bin/apt-get';
const INSTALL_WITHIN_MS = 5 * 60_000;

/**
 * The browser that the environment names, that the machine has, or that Debian's package brings (as root only).
 * @returns undefined where none can be had; `say` has told why
 */
export async function bringChromium(env: NodeJS.ProcessEnv, say: (line: string) => void): Promise<string | undefined> {
  const found = foundChromium(env);
  if (found !== undefined) return found;
  if (process.getuid?.() !== 0 || !existsSync(APT)) {
    say(`No Chromium was found; install it, or name it in ${CHROMIUM_VARIABLE}`);
    return undefined;
  }
  say('Installing Chromium for the specs that drive a browser');
  const isInstalled = (await apt(['update', '-qq'])) && (await apt(['install', '-y', '-qq', 'chromium']));
  if (!isInstalled) say('Chromium could not be installed');
  return foundChromium(env);
}

function foundChromium(env: NodeJS.ProcessEnv): string | undefined {
  const named = env[CHROMIUM_VARIABLE];
  return [...(named ? [named] : []), ...KNOWN_PATHS].find((path) => existsSync(path));
}

function apt(args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(APT, args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: INSTALL_WITHIN_MS,
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
