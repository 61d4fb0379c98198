import { typedWord } from './typed-word.js';

/** What is drawn or named on the map as in force: khu vực phong tỏa, vùng cách ly y tế, an area under a directive. */
export const ZONE_KINDS = ['blockade-area', 'medical-isolation', 'directive-area'] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];

/** The Prime Minister's directives of 2020 and what provinces called "16+", from the mildest to the strictest. */
export const DIRECTIVES = ['directive-19', 'directive-15', 'directive-16', 'directive-16-plus'] as const;
export type Directive = (typeof DIRECTIVES)[number];

export const ZONE_KIND_REFUSALS = ['zone-kind-unknown'] as const;
export const DIRECTIVE_REFUSALS = ['directive-unknown'] as const;

export const parseZoneKind = typedWord(
  ZONE_KINDS,
  {
    'blockade-area': ['khu vực phong tỏa', 'vùng phong tỏa', 'phong tỏa', 'blockade area', 'blockade'],
    'medical-isolation': ['vùng cách ly y tế', 'khu vực cách ly y tế', 'cách ly y tế', 'medical isolation'],
    'directive-area': ['khu vực theo chỉ thị', 'theo chỉ thị', 'giãn cách xã hội', 'directive area'],
  },
  'zone-kind-unknown',
);

export const parseDirective = typedWord(
  DIRECTIVES,
  {
    'directive-19': spellingsOf('19'),
    'directive-15': spellingsOf('15'),
    'directive-16': spellingsOf('16'),
    'directive-16-plus': [...spellingsOf('16+'), ...spellingsOf('16 tăng cường')],
  },
  'directive-unknown',
);

function spellingsOf(number: string): string[] {
  return [number, `CT${number}`, `CT ${number}`, `Chỉ thị ${number}`, `Directive ${number}`];
}

/** What decides how strict a zone is. */
export interface StrictnessOfZone {
  readonly kind: ZoneKind;
  /** Of a directive area; null otherwise. */
  readonly directive: Directive | null;
}

/** The place of a zone among all, 0 the mildest: a blockade is stricter than isolation, and that than any directive. */
export function strictnessOf({ kind, directive }: StrictnessOfZone): number {
  if (kind === 'blockade-area') return DIRECTIVES.length + 1;
  if (kind === 'medical-isolation') return DIRECTIVES.length;
  return directive === null ? 0 : DIRECTIVES.indexOf(directive);
}
