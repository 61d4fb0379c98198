import type {
  ReceiptCondition,
  ResultValue,
  TestMethod,
  TestPlaceKind,
  TestPriority,
  TestReason,
} from '#libs/vocabulary';

/** Who acts, as the name of a client of the platform. */
export const ROLES = [
  'collection-site',
  'collection-team',
  'laboratory',
  'laboratory-validator',
  'second-laboratory',
  'second-laboratory-validator',
  'cdc',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** One swab of one person, or a person's share in a pool, as the ledger enters it once it was taken in. */
export interface PlayedSpecimen {
  /** Its barcode. */
  readonly id: string;
  readonly tube: 'own' | 'share';
  /** Place in the population. */
  readonly person: number;
  /** Number of the identity document that was said; absent where none was. */
  readonly document: string | undefined;
  readonly collectedAt: Date;
  readonly facility: string;
  readonly commune: string;
  readonly reason: TestReason;
  readonly placeKind: TestPlaceKind;
  readonly priority: TestPriority;
  /** Known at the swab where the test is done on the spot, and of a share of a pool that is tested so. */
  readonly method: TestMethod | undefined;
  /** Undefined where nobody asked. */
  readonly hasSymptoms: boolean | undefined;
  readonly factor: boolean | undefined;
  /** The specimen or share in whose stead it was taken. */
  readonly replaces: string | undefined;
}

/** What an act is once it was answered 2xx. */
export type TestingFact =
  | { readonly kind: 'collected'; readonly specimen: PlayedSpecimen }
  | { readonly kind: 'tested-on-the-spot'; readonly specimen: PlayedSpecimen; readonly value: ResultValue }
  | {
      readonly kind: 'dispatched';
      readonly specimens: readonly string[];
      readonly laboratory: string;
      readonly at: Date;
    }
  | {
      readonly kind: 'received';
      readonly specimen: string;
      readonly laboratory: string;
      readonly condition: ReceiptCondition;
      readonly at: Date;
    }
  | { readonly kind: 'listed'; readonly specimen: string; readonly value: ResultValue }
  | { readonly kind: 'lost'; readonly specimen: string }
  | {
      readonly kind: 'result-entered';
      readonly specimen: string;
      readonly value: ResultValue;
      readonly ct: number | undefined;
      readonly at: Date;
    }
  | { readonly kind: 'result-validated'; readonly specimen: string; readonly decision: 'approve' | 'reject' }
  | { readonly kind: 'correction-asked'; readonly specimen: string; readonly change: ResultValue | 'withdraw' }
  | { readonly kind: 'pool-formed'; readonly pool: PlayedPool }
  | {
      readonly kind: 'pool-result-entered';
      readonly pool: string;
      readonly laboratory: string;
      readonly at: Date;
      readonly value: ResultValue;
    }
  | { readonly kind: 'pool-result-validated'; readonly pool: string }
  | { readonly kind: 'member-closed'; readonly pool: string; readonly member: number };
export interface PlayedPool {
  readonly code: string;
  readonly kind: 'field' | 'laboratory';
  readonly method: 'rt-pcr' | 'rapid-antigen';
  readonly facility: string;
  readonly commune: string;
  readonly formedAt: Date;
  /** Of a laboratory pool, which has them in custody. */
  readonly laboratory: string | undefined;
  /** Shares of a field pool; barcodes of what is in a laboratory pool. */
  readonly members: readonly (PlayedSpecimen | string)[];
}

/** What is known of the case of a person, by the specimen that opened it. */
export type CaseDeed =
  | { readonly kind: 'recovered'; readonly day: string; readonly document?: string }
  | { readonly kind: 'died'; readonly day: string }
  | { readonly kind: 'ruled-out' };

/** What somebody does, and when by the business clock. Acts with a subject in common are done one after another. */
export type EpidemicAct = { readonly at: Date; readonly subjects: readonly string[] } & (
  | {
      readonly kind: 'testing';
      readonly as: Role;
      readonly path: string;
      readonly body: object;
      readonly key: string;
      readonly fact: TestingFact;
      /** The client hangs up before the answer, and comes again with the same key. */
      readonly losesAnswer: boolean;
    }
  | {
      readonly kind: 'refused';
      readonly as: Role;
      readonly path: string;
      readonly body: object;
      readonly key: string;
      /** With which status, and which field or code the refusal must name. */
      readonly status: number;
      readonly names: string;
    }
  | { readonly kind: 'offline'; readonly step: 'prepare' | 'sync' }
  | { readonly kind: 'case'; readonly specimen: string; readonly deed: CaseDeed; readonly key: string }
);
