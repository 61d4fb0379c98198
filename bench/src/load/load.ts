/** What is sent: whole requests of one kind. */
export type Sent = 'declarations' | 'check-ins' | 'results' | 'doses';

/** Specimens of a bench are numbered, and so are their barcodes. */
export const SPECIMEN_ZEROS = '00000000';
export const BARCODE_OF_SPECIMEN = `R${SPECIMEN_ZEROS}`;

/** What the generator is asked to do. */
export interface Load {
  readonly sent: Sent;
  readonly url: string;
  readonly connections: number;
  /** Requests a second, begun whether or not earlier ones are answered; as many as it can, one a connection, without. */
  readonly perSecond?: number;
  /** Seconds that are sent but not measured. */
  readonly warmSeconds: number;
  readonly seconds: number;
  readonly placeCodes: readonly string[];
  /** Of results: specimens by number, each asked for once. */
  readonly firstSpecimen?: number;
  /** Who sends, where the route is not public. */
  readonly headers?: Readonly<Record<string, string>>;
  /** RFC 3339, on the business clock. */
  readonly declaredAt: string;
  readonly seed: number;
}

/** What it has seen in the measured seconds. */
export interface LoadReport {
  readonly accepted: number;
  /** Status → count of everything but 201; 0 stands for a broken connection. */
  readonly others: Readonly<Record<string, number>>;
  readonly seconds: number;
  /** Milliseconds from sending (or from when it was due) to the whole answer. */
  readonly p50: number;
  readonly p99: number;
}

/** The generator says when its measured seconds begin, and at their end what it has seen. */
export type GeneratorMessage = { readonly begun: true } | { readonly report: LoadReport };
