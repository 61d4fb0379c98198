import type { Parsed } from '../parsing/parsed.js';
import { readTypedWord, type WrittenWords } from './typed-word.js';

/** What is drawn or named on the map as in force: khu vực phong tỏa, vùng cách ly y tế, an area under a directive. */
export const ZONE_KINDS = ['blockade-area', 'medical-isolation', 'directive-area'] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];

/** The Prime Minister's directives of 2020 and what provinces called "16+", from the mildest to the strictest. */
export const DIRECTIVES = ['directive-19', 'directive-15', 'directive-16', 'directive-16-plus'] as const;
export type Directive = (typeof DIRECTIVES)[number];

export const ZONE_KIND_REFUSALS = ['zone-kind-unknown'] as const;
export const DIRECTIVE_REFUSALS = ['directive-unknown'] as const;

const WRITTEN_ZONE_KINDS: WrittenWords<ZoneKind> = {
  'blockade-area': ['khu vực phong tỏa', 'vùng phong tỏa', 'phong tỏa', 'blockade area', 'blockade'],
  'medical-isolation': ['vùng cách ly y tế', 'khu vực cách ly y tế', 'cách ly y tế', 'medical isolation'],
  'directive-area': ['khu vực theo chỉ thị', 'theo chỉ thị', 'giãn cách xã hội', 'directive area'],
};

export function parseZoneKind(typed: string): Parsed<ZoneKind, 'zone-kind-unknown', never> {
  return readTypedWord(typed, ZONE_KINDS, WRITTEN_ZONE_KINDS, 'zone-kind-unknown');
}

const WRITTEN_DIRECTIVES: WrittenWords<Directive> = {
  'directive-19': ['19', 'CT19', 'CT 19', 'Chỉ thị 19', 'Directive 19'],
  'directive-15': ['15', 'CT15', 'CT 15', 'Chỉ thị 15', 'Directive 15'],
  'directive-16': ['16', 'CT16', 'CT 16', 'Chỉ thị 16', 'Directive 16'],
  'directive-16-plus': ['16+', 'CT16+', 'CT 16+', 'Chỉ thị 16+', 'Directive 16+', 'Chỉ thị 16 tăng cường'],
};

export function parseDirective(typed: string): Parsed<Directive, 'directive-unknown', never> {
  return readTypedWord(typed, DIRECTIVES, WRITTEN_DIRECTIVES, 'directive-unknown');
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
