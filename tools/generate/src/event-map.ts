import { registry, type EventContract } from '#libs/contracts';

/** The name of a service and the text of its `subscriptions.ts`. */
export interface Subscriber {
  readonly service: string;
  readonly subscriptions: string;
}

/** A page that says who sends what to whom. */
export function eventMap(subscribers: readonly Subscriber[]): string {
  const rows = [...registry.contracts]
    .sort((a, b) => (a.type < b.type ? -1 : 1))
    .map((contract) => {
      const takers = subscribers.filter(({ subscriptions }) => subscriptions.includes(`(${nameInCode(contract)}.type`));
      const to = takers.map(({ service }) => service).join(', ') || '—';
      return `| ${contract.type} | ${contract.title} | ${contract.topic} | ${to} |`;
    });
  return [
    '# Who sends what to whom',
    '',
    `${registry.contracts.length} facts on ${registry.topics.length} topics. Made from \`libs/contracts\` and each service's \`subscriptions.ts\`.`,
    '',
    '| event | what has happened | topic | taken in by |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** `vn.lachan.<context>.<fact>.v1` is imported as the fact in camel case. */
function nameInCode(contract: EventContract): string {
  const fact = contract.type.split('.').at(-2) ?? '';
  return fact.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
