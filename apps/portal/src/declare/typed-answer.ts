import type { IdentityDocumentKind, PointKind } from '#libs/vocabulary';
import type { TypedDate } from '../parts/date-field';

/** A document as it is being typed. */
export interface TypedDocument {
  readonly kind: IdentityDocumentKind | '';
  readonly number: string;
}

/** Where somebody lives, as it is being typed. */
export interface TypedResidence {
  readonly where: 'here' | 'elsewhere' | '';
  readonly communeCode: string;
  readonly provinceCode: string;
  readonly address: string;
}

/** One place of a trip, as it is being typed. */
export interface TypedPoint {
  readonly kind: PointKind;
  readonly code: string;
  readonly text: string;
}

export interface TypedItinerary {
  readonly origin: TypedPoint;
  readonly destination: TypedPoint;
  readonly stops: readonly TypedPoint[];
}

/** What stands in the fields of one question: kept in the draft as it was typed, right or not. */
export type TypedAnswer =
  string | boolean | readonly string[] | TypedDate | TypedDocument | TypedResidence | TypedItinerary;

/** By the key of the question. */
export type TypedAnswers = Readonly<Record<string, TypedAnswer | undefined>>;
