import { distanceM } from '#libs/geo';
import type { SupplyPointState } from '../supply-points/supply-point.js';
import { addressOf } from './listed-state.js';
import type { SupplyPointDraft } from './read-supply-row.js';
import { compareAddresses, type Sameness } from './same-address.js';

/** A point of the kind and name that the row names, in its commune. */
export interface AlikePoint {
  readonly id: string;
  readonly state: SupplyPointState;
}

/** The point that a row speaks of; or several that it may speak of; or none, though others bear the name. */
export type Match =
  | { readonly kind: 'one'; readonly point: AlikePoint }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'none'; readonly hasNamesakes: boolean };

/** Positions that were given for one shop by two people differ by less. */
const ONE_SHOP_M = 50;

/** Which of the points alike the row speaks of, by its address or its position. */
export function matchedPoint(draft: SupplyPointDraft, alike: readonly AlikePoint[]): Match {
  const compared = alike.map((point) => ({ point, is: samenessOf(draft, point.state) }));
  const those = (is: Sameness): AlikePoint[] => compared.flatMap((one) => (one.is === is ? [one.point] : []));
  const [same, ...moreSame] = those('same');
  if (same !== undefined) return moreSame.length === 0 ? { kind: 'one', point: same } : { kind: 'ambiguous' };
  const [unclear, ...moreUnclear] = those('unclear');
  if (unclear === undefined) return { kind: 'none', hasNamesakes: alike.length > 0 };
  return moreUnclear.length === 0 && alike.length === 1 ? { kind: 'one', point: unclear } : { kind: 'ambiguous' };
}

function samenessOf(draft: SupplyPointDraft, { address, latitude, longitude, located }: SupplyPointState): Sameness {
  const byAddress = compareAddresses(addressOf(draft), address);
  if (draft.located !== 'given' || located !== 'given' || latitude === null || longitude === null) return byAddress;
  const apart = distanceM([draft.place.longitude, draft.place.latitude], [longitude, latitude]);
  if (apart <= ONE_SHOP_M) return 'same';
  return byAddress === 'unclear' ? 'other' : byAddress;
}
