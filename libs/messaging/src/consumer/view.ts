import { contractRegistry, quarantineDecidedIn, type ContractRegistry } from '#libs/contracts';
import type { FoldContext, Projection, ReceivedEvent } from './projection.js';

/** Resolves when the handler has collected its deltas; rejects with its own, unchanged error. */
export type Subscription = (event: ReceivedEvent, context: FoldContext) => Promise<void>;

/** One view of a service, as its subscriptions make it. */
export interface View {
  readonly service: string;
  readonly name: string;
  /** Topics of the subscribed types, and last the topic of this service's own decisions. */
  readonly topics: readonly string[];
  /** By type of event. */
  readonly subscriptions: ReadonlyMap<string, readonly Subscription[]>;
  /** In the order in which they are saved, always the same, so that two batches lock alike. */
  readonly projections: readonly Projection<never>[];
  readonly contracts: ContractRegistry;
  readonly decisions: { readonly topic: string; readonly contracts: ContractRegistry };
}

export interface ViewParts {
  readonly service: string;
  readonly name: string;
  readonly subscriptions: ReadonlyMap<string, readonly Subscription[]>;
  readonly projections: readonly Projection<never>[];
  readonly contracts: ContractRegistry;
}

/** @throws Error for a type that no contract has. */
export function makeView(parts: ViewParts): View {
  const decided = quarantineDecidedIn(parts.service);
  const topics = [...parts.subscriptions.keys()].map((type) => topicOf(parts, type));
  return {
    ...parts,
    projections: parts.projections.filter((projection) => projection.view === parts.name),
    topics: [...new Set(topics), decided.topic],
    decisions: { topic: decided.topic, contracts: contractRegistry([decided]) },
  };
}

function topicOf({ name, contracts }: ViewParts, type: string): string {
  const contract = contracts.byType(type);
  if (contract === undefined) throw new Error(`View ${name} subscribes to ${type}, which no contract has`);
  return contract.topic;
}
