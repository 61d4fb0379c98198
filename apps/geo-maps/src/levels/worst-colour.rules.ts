import { RISK_COLOURS, type RiskColour } from '#libs/vocabulary';
import type { ColourProposal, FactorFound, RollUpFound } from './colour-proposal.js';

export function isAtLeast(colour: RiskColour, other: RiskColour): boolean {
  return RISK_COLOURS.indexOf(colour) >= RISK_COLOURS.indexOf(other);
}

/** Any factor suffices for its colour; what nobody knows may make it worse, never better. */
export function proposalOf<Found extends FactorFound | RollUpFound>(found: readonly Found[]): ColourProposal<Found> {
  const colour = worst(found.filter(({ holds }) => holds === true));
  const open = found.filter((one) => one.holds === null && !isAtLeast(colour, one.colour));
  const carrying = found.filter((one) => one.holds === true && one.colour === colour);
  return {
    ...{ colour, found, open },
    atMost: open.length === 0 ? colour : worst(open),
    isVerified: carrying.length === 0 || carrying.some(({ verified }) => verified),
  };
}

function worst(found: readonly { readonly colour: RiskColour }[]): RiskColour {
  const places = found.map(({ colour }) => RISK_COLOURS.indexOf(colour));
  return RISK_COLOURS[Math.max(0, ...places)] ?? 'red';
}
