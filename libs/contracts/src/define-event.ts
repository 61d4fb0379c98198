import type { z } from 'zod';

/**
 * One fact that leaves a service: the single source of its TypeScript type, its validation at both ends, its JSON
 * Schema and its AsyncAPI entry. Inside a version only optional fields are added; past examples are never edited.
 */
export interface EventContract<Shape extends z.ZodObject = z.ZodObject> {
  /** `vn.lachan.<context>.<fact>.v1`, past tense. */
  readonly type: string;
  /** `<context>.<aggregate>.v1` */
  readonly topic: string;
  /** One sentence: what has happened when this is published. */
  readonly title: string;
  /** What the producer must keep to: unknown fields are refused. The consumer ignores fields that it does not know. */
  readonly data: Shape;
  /** Every example ever published; each consumer's tests parse all of them. */
  readonly examples: readonly z.input<Shape>[];
}

export type EventData<C extends EventContract> = z.output<C['data']>;

/** Twelve partitions a topic, fixed with the topic: another count would move keys. */
export const PARTITIONS = 12;

export function defineEvent<Shape extends z.ZodObject>(contract: EventContract<Shape>): EventContract<Shape> {
  return contract;
}
