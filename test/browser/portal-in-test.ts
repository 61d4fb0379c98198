import type { Browser } from 'playwright-core';
import { launchChromium, RunningStack, startStack, type StartStackOptions, type TestStack } from '#libs/testing';
import { Visitor, type VisitorOptions } from './visitor.js';

/** Longest wait for a whole stack and a browser. */
export const PORTAL_READY_MS = 240_000;
/** Longest journey of one person. */
export const JOURNEY_MS = 180_000;
const STOP_MS = 60_000;

export interface PortalOptions extends Pick<StartStackOptions, 'businessTime' | 'env'> {
  /** Of an installation that nobody else uses: for specs that count, or that change what others rely on. */
  readonly alone?: boolean;
}

/** A whole installation, by default the one of the run, and a real Chromium in front of it. */
export class PortalInTest {
  static readonly stopMs = STOP_MS;

  private constructor(
    readonly stack: RunningStack,
    private browser: Browser,
    /** Undefined where the run stops it. */
    private readonly own: TestStack | undefined,
  ) {}

  static async start({ alone = false, ...of }: PortalOptions = {}): Promise<PortalInTest> {
    const shared = alone ? undefined : RunningStack.shared();
    if (shared) return new PortalInTest(shared, await launchChromium(), undefined);
    const stack = await startStack({ broker: 'embedded', ...of });
    try {
      return new PortalInTest(stack, await launchChromium(), stack);
    } catch (error) {
      await stack.discard();
      throw error;
    }
  }

  get url(): string {
    return this.stack.url;
  }

  /** Somebody with a browser of his own: nothing is left in it from others. */
  visitor(options: VisitorOptions): Promise<Visitor> {
    return Visitor.arrive(this.browser, this.url, options);
  }

  /** The camera of a browser cannot be pointed at something else, so that another browser takes its place. */
  pointCameraAt(cameraVideo: string): Promise<void> {
    return this.replaceBrowser({ cameraVideo });
  }

  /** For those who type: a camera that still sees a code is faster than any hand. */
  takeCameraAway(): Promise<void> {
    return this.replaceBrowser();
  }

  private async replaceBrowser(options?: Parameters<typeof launchChromium>[0]): Promise<void> {
    const next = await launchChromium(options);
    await this.browser.close();
    this.browser = next;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.own?.discard();
  }
}
