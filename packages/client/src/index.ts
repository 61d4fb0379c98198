export { createLachanClient, newIdempotencyKey, type LachanClient, type LachanClientOptions } from './lachan-client.js';
export { isWorthRepeating, ProblemError, Unreachable, type FieldProblem, type ProblemDetails } from './problem.js';
export type { components, operations, paths } from './generated/schema.js';
