/** One field that is wrong, as RFC 9457 answers of the platform name it. */
export interface FieldProblem {
  /** Where it is in the body, such as `declarant.phone`. */
  readonly path: string;
  readonly code: string;
  /** A sentence in the language that was asked for. */
  readonly message: string;
}

/** What the platform answers when it does not do as asked (RFC 9457). */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** From a closed list; stable. */
  readonly code: string;
  readonly detail?: string;
  readonly errors: readonly FieldProblem[];
}

/** The platform has answered, and refused. */
export class ProblemError extends Error {
  constructor(
    readonly problem: ProblemDetails,
    /** Seconds after which the same request may be made again, where the answer says so. */
    readonly retryAfterSeconds: number | undefined,
  ) {
    super(problem.title);
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }
}

/** The platform could not be reached, so that it is unknown whether it has heard the request. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('The platform cannot be reached', { cause });
  }
}

/** Whether the same request, with the same Idempotency-Key, may go well later on. */
export function isWorthRepeating(error: unknown): boolean {
  if (error instanceof Unreachable) return true;
  return error instanceof ProblemError && (error.status === 429 || error.status >= 500);
}

/** The problem in an answer, also where something between has answered that knows no problems. */
export async function problemIn(answer: Response): Promise<ProblemError> {
  const retryAfter = Number(answer.headers.get('retry-after') ?? undefined);
  const body: unknown = await answer.json().catch(() => undefined);
  const problem = isProblem(body) ? body : unknownProblem(answer);
  return new ProblemError(problem, Number.isFinite(retryAfter) ? retryAfter : undefined);
}

function isProblem(body: unknown): body is ProblemDetails {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body && 'errors' in body;
}

function unknownProblem({ status, statusText }: Response): ProblemDetails {
  return { type: 'about:blank', title: statusText || `HTTP ${status}`, status, code: 'unknown', errors: [] };
}
