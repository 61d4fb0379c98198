import type { Page } from 'playwright-core';

/** What a page did wrong while somebody used it. */
export interface PageFaults {
  /** Errors and warnings of the console (a breach of the content-security policy is one), and uncaught exceptions. */
  readonly console: string[];
  /** Addresses outside the page's own origin that it asked for. */
  readonly foreign: string[];
}

/** Chromium notes each answer of 4xx and 5xx; whether a page may get one is for the journey to say. */
const FAILED_REQUEST = 'Failed to load resource';
/** Where WebGL is drawn by software, its driver tells how fast it was; the page has no part in it. */
const DRIVER_TIMING = /GL Driver Message \(OpenGL, Performance,/;

/** Listens to everything that a page says and asks for from now on. */
export function watchPage(page: Page, origin: string): PageFaults {
  const faults: PageFaults = { console: [], foreign: [] };
  page.on('console', (message) => {
    const isFault = message.type() === 'error' || message.type() === 'warning';
    const isOurs = !message.text().startsWith(FAILED_REQUEST) && !DRIVER_TIMING.test(message.text());
    if (isFault && isOurs) faults.console.push(message.text());
  });
  page.on('pageerror', (error) => faults.console.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && /^(?:https?|wss?):/.test(url)) faults.foreign.push(url);
  });
  return faults;
}

/** Notes each request from now on that fails or is answered 4xx or 5xx: no fault by itself, but a clue to one. */
export function watchFailedRequests(page: Page): readonly string[] {
  const failed: string[] = [];
  page.on('requestfailed', (request) => {
    failed.push(`${request.method()} ${request.url()}: ${request.failure()?.errorText ?? 'failed'}`);
  });
  page.on('response', (answer) => {
    if (answer.status() >= 400) failed.push(`${answer.request().method()} ${answer.url()}: ${answer.status()}`);
  });
  return failed;
}
