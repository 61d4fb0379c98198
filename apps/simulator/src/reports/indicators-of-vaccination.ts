import { SessionFigures } from '../ledger/session-figures.js';
import { SessionLedger } from '../ledger/session-ledger.js';
import { TicketLedger } from '../ledger/ticket-ledger.js';
import { VaccinationFigures } from '../ledger/vaccination-figures.js';
import { VaccinationLedger } from '../ledger/vaccination-ledger.js';
import type { ComparedDays } from './testing-comparisons.js';
import { flowsOfTickets } from './ticket-comparisons.js';
import { VaccinationComparisons } from './vaccination-comparisons.js';

/** Codes of everything that a play of vaccination compares: where nobody is vaccinated, the reports must count none of it. */
export function indicatorsOfVaccination(days: ComparedDays): string[] {
  const nowhere = (): string => 'unknown';
  const figures = new VaccinationFigures(new VaccinationLedger([]), [], nowhere, days.to);
  const sessions = new SessionFigures(new SessionLedger(), nowhere, figures);
  const tickets = flowsOfTickets(new TicketLedger(), nowhere);
  return [...new Set(new VaccinationComparisons(figures, { sessions, tickets }, days).indicators)];
}
