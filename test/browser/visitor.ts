import { expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { KeyboardHands, PointingHands, type Hands } from './hands.js';
import { accessibilityFaults, watchFailedRequests, watchPage, witnessFailures, type PageFaults } from '#libs/testing';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What people hold in their hands, and what stands on the desk of an office. */
export const DEVICES = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1_280, height: 900 },
} as const;
export type Device = keyof typeof DEVICES;

export interface VisitorOptions {
  readonly language: Language;
  readonly device: Device;
  readonly hasScript?: boolean;
  readonly theme?: 'light' | 'dark';
  /** Uses no mouse and no finger. */
  readonly byKeyboard?: boolean;
}

export const ON_PHONE = { language: 'vi', device: 'phone' } as const;
export const ON_DESKTOP = { language: 'en', device: 'desktop' } as const;
/** Each language and each device once, where all four together would show no more. */
export const ON_EACH = [ON_PHONE, ON_DESKTOP] as const;

/** Where screenshots are kept to be looked at; without it none are made. */
const SCREENSHOTS = process.env.LACHAN_SCREENSHOTS;
/** Longest wait for anything to appear. */
const APPEARS_WITHIN_MS = 20_000;
/** Longest wait for the text of a page that stands there. */
const SEEN_WITHIN_MS = 3_000;
/** Characters of a page that are told at most. */
const TEXT_TOLD_MAX = 4_000;

/** Somebody in front of the portal. At every step it is checked that the page has no fault. */
export class Visitor {
  private step = 0;
  private readonly faults: PageFaults;
  private readonly failedRequests: readonly string[];
  private readonly dismiss: () => void;
  readonly hands: Hands;

  private constructor(
    private readonly browser: Browser,
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly origin: string,
    private readonly options: VisitorOptions,
  ) {
    this.faults = watchPage(page, origin);
    this.failedRequests = watchFailedRequests(page);
    this.hands =
      options.byKeyboard === true ? new KeyboardHands(page) : new PointingHands(page, options.device === 'phone');
    page.setDefaultTimeout(APPEARS_WITHIN_MS);
    this.dismiss = witnessFailures(() => this.whatIsSeen());
  }

  static async arrive(browser: Browser, origin: string, options: VisitorOptions): Promise<Visitor> {
    const { device, hasScript = true, language, theme = 'light' } = options;
    const context = await browser.newContext({
      viewport: DEVICES[device],
      hasTouch: device === 'phone',
      javaScriptEnabled: hasScript,
      colorScheme: theme,
      locale: language === 'vi' ? 'vi-VN' : 'en-GB',
    });
    return new Visitor(browser, context, await context.newPage(), origin, options);
  }

  get language(): Language {
    return this.options.language;
  }

  /** The sentence in the visitor's language. */
  readonly say = (vi: string, en: string): string => (this.language === 'vi' ? vi : en);

  /** Opens a path of the portal; the address names the language, as a link that somebody was sent. */
  async open(path: string): Promise<void> {
    const url = new URL(path, this.origin);
    if (!url.searchParams.has('lang')) url.searchParams.set('lang', this.language);
    await this.page.goto(url.href);
  }

  /** Waits for the page with this heading, and looks it over. */
  async sees(heading: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { name: heading }).first().waitFor();
    await this.looksOver(String(heading));
  }

  /** Keeps a screenshot, and fails on anything that the page did wrong so far. */
  async looksOver(name: string): Promise<void> {
    this.step += 1;
    await this.keepScreenshot(name);
    const accessibility = await this.accessibilityFaults();
    const faults = [...this.faults.console, ...this.faults.foreign, ...accessibility];
    if (faults.length > 0) throw new Error(`${this.page.url()} (${name}):\n${faults.join('\n')}`);
  }

  async press(name: string | RegExp): Promise<void> {
    await this.hands.press(this.page.getByRole('button', { name, exact: typeof name === 'string' }));
  }

  /** For a button that the page behind the open dialog has under the same name. */
  async pressInDialog(name: string): Promise<void> {
    await this.hands.press(this.page.getByRole('dialog').getByRole('button', { name, exact: true }));
  }

  /** Presses the dialog's button that ends it: what was typed there stands in the page until it has closed. */
  async confirm(name: string): Promise<void> {
    await this.pressInDialog(name);
    await this.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.hands.press(this.page.getByRole('link', { name }).first());
  }

  /** Closes the tab, and goes on in a new one of the same browser. */
  async inNewTab(): Promise<Visitor> {
    const next = await this.context.newPage();
    this.dismiss();
    await this.page.close();
    return new Visitor(this.browser, this.context, next, this.origin, this.options);
  }

  /** Waits until what the portal needs to open without network is on this device. */
  async untilKeptOnDevice(): Promise<void> {
    await this.page.waitForFunction(isWorkerActive);
  }

  async goOffline(): Promise<void> {
    await this.context.setOffline(true);
  }

  async comeBackOnline(): Promise<void> {
    await this.context.setOffline(false);
  }

  leave(): Promise<void> {
    this.dismiss();
    return this.context.close();
  }

  /** For the report of a test that failed. */
  private async whatIsSeen(): Promise<string> {
    const text = await this.page.locator('body').innerText({ timeout: SEEN_WITHIN_MS });
    const clues = [...this.faults.console, ...this.failedRequests];
    return [`${this.page.url()} shows:`, text.slice(0, TEXT_TOLD_MAX), ...clues].join('\n');
  }

  /** Where script is off the checker cannot run, so that it looks at a copy of the page. */
  private async accessibilityFaults(): Promise<string[]> {
    if (this.options.hasScript !== false) return accessibilityFaults(this.page);
    const copy = await this.browser.newPage({ viewport: DEVICES[this.options.device] });
    await copy.setContent(await this.page.content());
    const faults = await accessibilityFaults(copy);
    await copy.close();
    return faults;
  }

  private async keepScreenshot(name: string): Promise<void> {
    if (SCREENSHOTS === undefined) return;
    const { device, theme = 'light' } = this.options;
    const words = name.replaceAll(/[^\p{L}\d]+/gu, '-').slice(0, 40);
    const test = expectedTestName()
      .replaceAll(/[^\p{L}\d]+/gu, '-')
      .slice(-60);
    mkdirSync(SCREENSHOTS, { recursive: true });
    const file = `${test}-${this.language}-${device}-${theme}-${String(this.step).padStart(2, '0')}-${words}.png`;
    await this.page.screenshot({ path: join(SCREENSHOTS, file), fullPage: true });
  }
}

/** As much of a page's `navigator` as is looked at. */
interface WithWorker {
  readonly serviceWorker: { readonly controller: { readonly state: string } | null };
}

/** Runs inside the page. */
const isWorkerActive = (): boolean =>
  (navigator as unknown as WithWorker).serviceWorker.controller?.state === 'activated';

function expectedTestName(): string {
  return expect.getState().currentTestName ?? 'portal';
}
