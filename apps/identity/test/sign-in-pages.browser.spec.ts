import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityFaults, launchChromium, watchPage } from '#libs/testing';
import { createServer } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { CodeFlow } from './code-flow.js';
import { RunningIdentity } from './running-identity.js';
import { codeOf, staffMember } from './staff-in-test.js';

const LOOKS: [string, BrowserContextOptions][] = [
  ['a phone in Vietnamese', { viewport: { width: 360, height: 740 }, locale: 'vi-VN' }],
  ['a desk in English, in the dark', { viewport: { width: 1280, height: 800 }, locale: 'en-US', colorScheme: 'dark' }],
  ['a phone without script', { viewport: { width: 360, height: 740 }, locale: 'vi-VN', javaScriptEnabled: false }],
];

/** A free port, for an address that must be known before the service starts. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

describe('the pages of sign-in', () => {
  let origin: string;
  let identity: RunningIdentity;
  let browser: Browser;

  beforeAll(async () => {
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    identity = await RunningIdentity.start({ PUBLIC_URL: origin, PORT: String(port) });
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    await identity.stop();
  });

  /** By keys alone: to the field, typing, and Enter as people do. */
  async function type(page: Page, field: string, text: string): Promise<void> {
    const isThere = () => page.locator(`#${field}:focus`).count();
    for (let tabs = 0; tabs < 20 && (await isThere()) === 0; tabs += 1) await page.keyboard.press('Tab');
    expect([field, await isThere()]).toEqual([field, 1]);
    await page.keyboard.type(text);
  }

  async function send(page: Page): Promise<void> {
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  }

  /** Clean by axe-core (which is a script itself), nothing wider than the screen, every target 48 px high. */
  async function expectSound(page: Page, runsScripts: boolean): Promise<void> {
    if (runsScripts) expect(await accessibilityFaults(page)).toEqual([]);
    const { content, screen } = (await page.evaluate(
      '({ content: document.documentElement.scrollWidth, screen: innerWidth })',
    )) as { content: number; screen: number };
    expect(content).toBeLessThanOrEqual(screen);
    for (const control of await page.locator('main input:visible, main button, main .button').all()) {
      expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(48);
    }
  }

  it.each(LOOKS)('are sound and usable by keys on %s', async (_, look) => {
    const staff = await staffMember(identity, { role: 'commune-officer', areas: ['31318'], mustChange: true });
    const context = await browser.newContext(look);
    const page = await context.newPage();
    const faults = watchPage(page, origin);

    await page.goto(origin + new CodeFlow({ redirect_uri: `${origin}/signed-in` }).address);
    await expectSound(page, look.javaScriptEnabled !== false);
    await type(page, 'email', staff.email);
    await type(page, 'password', 'wrong');
    await send(page);
    expect(await page.title()).toMatch(/^(Lỗi|Error): /);
    await expectSound(page, look.javaScriptEnabled !== false);
    await type(page, 'password', staff.password);
    await send(page);
    await expectSound(page, look.javaScriptEnabled !== false);
    await type(page, 'code', codeOf((await page.textContent('p.code')) ?? ''));
    await send(page);
    expect(await page.locator('.code-list li').count()).toBe(10);
    await expectSound(page, look.javaScriptEnabled !== false);
    await page.locator('form button').focus();
    await send(page);
    await expectSound(page, look.javaScriptEnabled !== false);
    await type(page, 'new-password', 'sáng nay trời mưa to');
    await type(page, 'repeat', 'sáng nay trời mưa to');
    await send(page);
    expect(new URL(page.url()).pathname).toBe('/signed-in');
    expect(new URL(page.url()).searchParams.get('code')).not.toBeNull();

    await page.goto(`${origin}/sign-in/change-user`);
    await expectSound(page, look.javaScriptEnabled !== false);
    await page.goto(`${origin}/oauth2/authorize?client_id=nobody`);
    await expectSound(page, look.javaScriptEnabled !== false);
    expect(faults).toEqual({ console: [], foreign: [] });
    await context.close();
  });
});
