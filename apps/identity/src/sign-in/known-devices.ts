import { Injectable } from '@nestjs/common';
import { BlindIndex } from '#libs/database';
import { randomBytes } from 'node:crypto';
import type { Browser } from './browser.js';

const COOKIE = 'lachan_device';
/** A browser that nobody used for half a year is a new one. */
const LIFETIME_SECONDS = 180 * 24 * 3_600;
/** Members of staff that one browser remembers: a shift at a shared computer. The one longest ago goes first. */
const ACCOUNTS_MAX = 12;
const MARK_BYTES = 12;

/**
 * Browsers in which an account signed in before (OWASP's device cookies). The cookie names nobody: it holds a keyed
 * digest of the account and a random mark for each.
 */
@Injectable()
export class KnownDevices {
  constructor(private readonly index: BlindIndex) {}

  /** The mark of this browser for an account, or undefined. */
  markOf(browser: Browser, staffId: string): string | undefined {
    const digests = this.index.allOf('staff.device', staffId).map(textOf);
    return this.entriesOf(browser).find(([digest]) => digests.includes(digest))?.[1];
  }

  remember(browser: Browser, staffId: string): void {
    const digests = this.index.allOf('staff.device', staffId).map(textOf);
    const others = this.entriesOf(browser).filter(([digest]) => !digests.includes(digest));
    const mark = this.markOf(browser, staffId) ?? randomBytes(MARK_BYTES).toString('base64url');
    const entries = [[textOf(this.index.of('staff.device', staffId)), mark], ...others].slice(0, ACCOUNTS_MAX);
    browser.setCookie(COOKIE, entries.map((entry) => entry.join('.')).join('~'), LIFETIME_SECONDS);
  }

  private entriesOf(browser: Browser): [string, string][] {
    const entries = browser.cookie(COOKIE)?.split('~').slice(0, ACCOUNTS_MAX) ?? [];
    return entries.flatMap((entry): [string, string][] => {
      const [digest, mark] = entry.split('.');
      return digest !== undefined && mark !== undefined ? [[digest, mark]] : [];
    });
  }
}

const textOf = (digest: Buffer): string => digest.toString('base64url');
