import type { Locator, Page } from 'playwright-core';
import { eventually } from '#libs/testing';

/** Longest that a list moves after it was opened. */
const LIST_STANDS_WITHIN_MS = 10_000;

/** How somebody uses a page: by pointing, or by keys alone. */
export interface Hands {
  /** Chooses a radio button or ticks a box. */
  check(target: Locator): Promise<void>;
  fill(target: Locator, text: string): Promise<void>;
  press(target: Locator): Promise<void>;
  /** Types some of a name into a field, and takes what is then offered. */
  chooseFromList(target: Locator, typed: string, offered: RegExp): Promise<void>;
}

export class PointingHands implements Hands {
  /** @param hasTouch by a finger, which no page takes for a mouse */
  constructor(
    private readonly page: Page,
    private readonly hasTouch: boolean,
  ) {}

  check(target: Locator): Promise<void> {
    return target.check();
  }

  fill(target: Locator, text: string): Promise<void> {
    return target.fill(text);
  }

  press(target: Locator): Promise<void> {
    return this.hasTouch ? target.tap() : target.click();
  }

  async chooseFromList(target: Locator, typed: string, offered: RegExp): Promise<void> {
    await this.press(target);
    await target.fill(typed);
    await (this.hasTouch ? tapOffered(this.page, offered) : takeOffered(this.page, offered));
  }
}

/** By keys: a list that is just opening moves under a pointer that is faster than any person. */
async function takeOffered(page: Page, offered: RegExp): Promise<void> {
  await page.getByRole('option', { name: offered }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** By a finger, once the list has found its place. Nothing is scrolled before: that closes a list. */
async function tapOffered(page: Page, offered: RegExp): Promise<void> {
  const option = page.getByRole('option', { name: offered });
  await option.waitFor();
  await eventually(async () => (await option.evaluate(isOnTop)) || undefined, {
    withinMs: LIST_STANDS_WITHIN_MS,
    until: 'the option lies under the finger',
  });
  const box = await option.boundingBox();
  if (box === null) throw new Error('The list was closed');
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
}

/** Runs inside the page. */
const isOnTop = (element: Placed): boolean => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return element.contains(element.ownerDocument.elementFromPoint(x + width / 2, y + height / 2));
};

/** As much of an element of the page as is looked at. */
interface Placed {
  readonly ownerDocument: { elementFromPoint(x: number, y: number): unknown };
  contains(other: unknown): boolean;
  getBoundingClientRect(): { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Runs inside the page. */
const isFocused = (element: Focusable): boolean => element === element.ownerDocument.activeElement;

/** As much of an element of the page as is looked at. */
interface Focusable {
  readonly ownerDocument: { readonly activeElement: unknown };
}

/** More stops of the Tab key than any page has. */
const STOPS_MAX = 80;

/** Never touches the mouse: what cannot be reached by the Tab key is a fault. */
export class KeyboardHands implements Hands {
  constructor(private readonly page: Page) {}

  async check(target: Locator): Promise<void> {
    await target.waitFor();
    if ((await target.getAttribute('type')) === 'radio') return this.chooseRadio(target);
    await this.reach(target);
    await this.page.keyboard.press('Space');
  }

  async fill(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
  }

  async press(target: Locator): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Enter');
  }

  async chooseFromList(target: Locator, typed: string, offered: RegExp): Promise<void> {
    await this.fill(target, typed);
    await takeOffered(this.page, offered);
  }

  /** A group of radio buttons is one stop; the arrows move within it. */
  private async chooseRadio(target: Locator): Promise<void> {
    const name = (await target.getAttribute('name')) ?? '';
    await this.stopAt(() => this.focusedName().then((focused) => focused === name));
    await this.page.keyboard.press('Space');
    for (let moved = 0; moved < STOPS_MAX && !(await target.isChecked()); moved += 1)
      await this.page.keyboard.press('ArrowDown');
  }

  private focusedName(): Promise<unknown> {
    return this.page.evaluate("document.activeElement?.getAttribute('name')");
  }

  private async reach(target: Locator): Promise<void> {
    await target.waitFor();
    await this.stopAt(() => target.evaluate(isFocused));
  }

  private async stopAt(isThere: () => Promise<unknown>): Promise<void> {
    for (let stops = 0; stops < STOPS_MAX; stops += 1) {
      if ((await isThere()) === true) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Not to be reached by the Tab key at ${this.page.url()}`);
  }
}
