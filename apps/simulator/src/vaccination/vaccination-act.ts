import type { DoseOrigin, Vaccine } from '#libs/vocabulary';
import type { TicketDeed } from './planned-ticket.js';
import type { SessionDeed } from './planned-session.js';

/** What a facility says of a dose, as the ledger keeps it once it was taken in. */
export interface PlayedEntry {
  /** Of the play alone. */
  readonly id: string;
  /** The dose of which it speaks, by its number in the play. */
  readonly dose: number;
  /** Who is named, as a place in the population. */
  readonly person: number;
  /** Whoever is named without a document is taken for nobody else: a word for the one who was named here. */
  readonly stranger: string;
  readonly vaccine: Vaccine;
  readonly lot: string | undefined;
  readonly day: string;
  readonly facility: string;
  readonly origin: DoseOrigin;
  readonly priorityGroup: string;
}

/** What an act is once it was answered 2xx. */
export type VaccinationFact =
  | { readonly kind: 'entered'; readonly entry: PlayedEntry }
  | {
      readonly kind: 'corrected';
      readonly entry: string;
      readonly to: Partial<Pick<PlayedEntry, 'person' | 'stranger' | 'lot'>>;
    }
  | { readonly kind: 'withdrawn'; readonly entry: string }
  | { readonly kind: 'found-same'; readonly entries: readonly [string, string] }
  | { readonly kind: 'merged'; readonly strangers: readonly [string, string] }
  | { readonly kind: 'declared'; readonly facility: string; readonly day: string; readonly doses: number }
  | { readonly kind: 'received'; readonly facility: string; readonly lot: string; readonly vials: number }
  | { readonly kind: 'opened'; readonly facility: string; readonly lot: string; readonly vials: number }
  | { readonly kind: 'recalled'; readonly lot: string }
  | { readonly kind: 'noted' };

/** A row of a paper list: up to two doses of one person. */
export interface PaperRow {
  readonly entries: readonly PlayedEntry[];
  /** The birth is mistyped at first: the row is refused, mended and sent again. */
  readonly isMistyped: boolean;
}

/** What is asked. In `path` and `body` `{name}` stands for what an earlier answer has told under that name. */
export interface VaccinationRequest {
  /** Name of the client. */
  readonly as: string;
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body: object;
  readonly key: string;
}

/** Nothing after one begins before everything ahead of it is done. */
export type Stage = 'entered-singly' | 'entered' | 'cleaned' | 'signed' | 'changed-again';

export type VaccinationDeed =
  | {
      readonly kind: 'request';
      readonly request: VaccinationRequest;
      readonly fact: VaccinationFact;
      readonly losesAnswer: boolean;
    }
  | {
      readonly kind: 'mistake';
      readonly request: VaccinationRequest;
      readonly status: number;
      /** Which field the refusal must name. */
      readonly names: string;
    }
  | { readonly kind: 'decide-same'; readonly entries: readonly [string, string]; readonly key: string }
  | {
      readonly kind: 'send-list';
      readonly as: string;
      readonly facility: string;
      readonly format: 'xlsx' | 'csv';
      readonly rows: readonly PaperRow[];
      readonly key: string;
    }
  | {
      readonly kind: 'sign';
      readonly as: string;
      readonly facility: string;
      readonly day: string;
      readonly key: string;
    }
  | {
      readonly kind: 'send-to-national-platform';
      readonly from: string;
      readonly to: string;
      /** Whether it answers while the play lasts. */
      readonly isAnswered: boolean;
      readonly key: string;
    }
  | { readonly kind: 'session'; readonly deed: SessionDeed }
  | { readonly kind: 'ticket'; readonly deed: TicketDeed }
  | { readonly kind: 'stage'; readonly reached: Stage };

/** What somebody does, and when by the business clock. Acts with a subject in common are done one after another. */
export interface VaccinationAct {
  readonly kind: 'vaccination';
  readonly at: Date;
  readonly subjects: readonly string[];
  readonly deed: VaccinationDeed;
}
