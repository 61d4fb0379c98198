/** One fault of a request: where it lies and what is wrong there. */
export interface FieldFault {
  /** Dotted path from the body's root: `declarant.phone`, `answers.symptoms[1]`; empty for the body itself. */
  readonly path: string;
  /** Kebab-case, stable; its sentence is in the catalogue. */
  readonly code: string;
}

export interface RefusalOptions {
  /** 422 says that a rule refused; 400 malformed, 404 unknown, 409 conflict, 412 another version. */
  readonly status?: number;
  /** Without personal data: it is answered as it stands and may be logged. */
  readonly detail?: string;
  /** Short for `errors` with one fault of the same code. */
  readonly path?: string;
  readonly errors?: readonly FieldFault[];
  /** Seconds after which the same request may succeed. */
  readonly retryAfterSeconds?: number;
}

/** The request was understood and is refused: `code` is from the service's closed list of refusals. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  readonly detail: string | undefined;
  readonly errors: readonly FieldFault[];
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: string,
    { status = 422, detail, path, errors, retryAfterSeconds }: RefusalOptions = {},
  ) {
    super(code);
    this.status = status;
    this.detail = detail;
    this.errors = errors ?? (path === undefined ? [] : [{ path, code }]);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** What a rule refuses is the answer. */
export function refusalOr<Read>(read: () => Read): Read | Refused {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}
