import type { GroupName, Observation } from '../ledger/observation.js';
import type { TicketLedger } from '../ledger/ticket-ledger.js';

export interface FlowOfTickets {
  readonly indicator: string;
  readonly groupings: readonly (readonly GroupName[])[];
  readonly flow: () => readonly Observation[];
}

const BY_AREA_AND_PLACE = [
  ['day', 'commune', 'category'],
  ['day', 'place', 'category'],
] as const;

/** What is counted of citizens' requests for correction. */
export function flowsOfTickets(ledger: TicketLedger, communeOf: (facility: string) => string): FlowOfTickets[] {
  const flow = (indicator: string, categories: Parameters<TicketLedger['observed']>[0]): FlowOfTickets => ({
    ...{ indicator, groupings: BY_AREA_AND_PLACE, flow: () => ledger.observed(categories, communeOf) },
  });
  return [
    flow('corrections', ({ kind }) => [kind]),
    flow('corrections-by-outcome', ({ outcome }) => [outcome]),
    flow('corrections-refused', ({ refusals }) => refusals),
  ];
}
