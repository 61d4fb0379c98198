import { useMemo } from 'react';
import { KeptList } from './kept-list';

/** A declaration made on this phone: enough to show its code again, and nothing that was declared. */
export interface OwnDeclaration {
  readonly code: string;
  readonly form: string;
  readonly fullName: string;
  readonly outcome: 'clear' | 'attention';
  readonly declaredAt: string;
  /** Business time, until which it counts. */
  readonly validUntil: string;
}

/** An own declaration, and whether the phone still has it when this tab is closed. */
export interface HeldDeclaration extends OwnDeclaration {
  readonly isKept: boolean;
}

const DECLARATIONS_MAX = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
const MONTH_MS = 30 * DAY_MS;

/** Those that the phone was told to keep, the newest first. */
const kept = new KeptList<OwnDeclaration>('lachan.declarations', DECLARATIONS_MAX, MONTH_MS);
/** All others that were made in this tab, the newest first: they go when it is closed. */
const ofThisTab = new KeptList<OwnDeclaration>('lachan.declarations', DECLARATIONS_MAX, DAY_MS, sessionStorage);

/** Holds a declaration as long as the tab is open: a phone that is passed around keeps nothing unless told to. */
export function holdOwnDeclaration(declaration: OwnDeclaration): void {
  forgetOwnDeclaration(declaration.code);
  ofThisTab.change([declaration, ...ofThisTab.items]);
}

/** Keeps a declaration that is held. @returns whether the device keeps it */
export function keepOwnDeclaration(code: string): boolean {
  const declaration = ofThisTab.items.find((held) => held.code === code);
  if (declaration === undefined) return kept.items.some((held) => held.code === code);
  const isKept = kept.change([declaration, ...without(kept.items, code)]);
  if (isKept) ofThisTab.change(without(ofThisTab.items, code));
  return isKept;
}

export function forgetOwnDeclaration(code: string): void {
  for (const list of [kept, ofThisTab]) list.change(without(list.items, code));
}

/** What was declared here, the newest first. */
export function useOwnDeclarations(): readonly HeldDeclaration[] {
  const [onPhone, inTab] = [kept.useItems(), ofThisTab.useItems()];
  return useMemo(
    () =>
      [
        ...onPhone.map((declaration) => ({ ...declaration, isKept: true })),
        ...inTab.map((declaration) => ({ ...declaration, isKept: false })),
      ].sort((a, b) => (a.declaredAt < b.declaredAt ? 1 : -1)),
    [onPhone, inTab],
  );
}

const without = (items: readonly OwnDeclaration[], code: string): readonly OwnDeclaration[] =>
  items.filter((item) => item.code !== code);
