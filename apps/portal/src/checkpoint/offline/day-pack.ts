import type { ColourRuleSet } from '#libs/vocabulary';
import type { components } from '#packages/client';

/** Colour rules with the days on which they are in force. */
export type PackedColourRules = ColourRuleSet & {
  readonly validFrom: string;
  /** The first day on which they are in force no longer. */
  readonly validTo?: string | null;
};

/** All that this device needs to decide without network, as `GET /v1/checkpoint-day-packs/{code}` answers. */
export type DayPack = Omit<components['schemas']['DayPack'], 'colourRules'> & {
  readonly colourRules: readonly PackedColourRules[];
};
