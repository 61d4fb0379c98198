import { KeptList } from './kept-list';

/** A shop that its owner, or who waits to be known as one, speaks for from this phone. */
export interface OwnShop {
  readonly pointId: string;
  readonly name: string;
  /** The key to what the owner says. It tells no number and no person, and the platform may end it at any time. */
  readonly token: string;
}

const SHOPS_MAX = 20;
/** As long as the platform takes a token; then the phone is proved again. */
const TOKEN_MS = 90 * 24 * 60 * 60 * 1000;

const kept = new KeptList<OwnShop>('lachan.own-shops', SHOPS_MAX, TOKEN_MS);

/** The newest first. */
export const useOwnShops = (): readonly OwnShop[] => kept.useItems();

/** @returns whether the phone still has it when this tab is closed */
export const keepOwnShop = (shop: OwnShop): boolean => kept.change([shop, ...without(shop.pointId)]);

export function forgetOwnShop(pointId: string): void {
  kept.change(without(pointId));
}

const without = (pointId: string): readonly OwnShop[] => kept.items.filter((shop) => shop.pointId !== pointId);
