/** One answered request, without any value that the client has sent. */
export interface AnsweredRequest {
  readonly method: string;
  /** The pattern, such as `/places/:code`; `unmatched` where there is none. Never the address itself. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  readonly traceId: string;
  /** Id of the actor, never a name. */
  readonly clientId: string;
}

/** Who is told of requests: logs and metrics of the runtime. */
export interface RequestObserver {
  answered(request: AnsweredRequest): void;
  /** An error that nobody expected. Its message may quote input: only its name and stack frames may be kept. */
  failed(error: unknown): void;
}
