import { fhirMessages } from '#libs/fhir';
import { defineMessages } from '#libs/http';
import { adverseEventReportMessages } from './adverse-event-reports/adverse-event-report.refusals.js';
import { adverseEventMessages } from './adverse-events/adverse-event.refusals.js';
import { campaignMessages } from './campaigns/campaign.refusals.js';
import { certificateMessages } from './certificates/certificate.refusals.js';
import { completenessMessages } from './completeness/completeness.refusals.js';
import { correctionTicketMessages } from './correction-tickets/correction-ticket.refusals.js';
import { doseMessages } from './doses/dose.refusals.js';
import { vaccineLotMessages } from './lots/vaccine-lot.refusals.js';
import { recallMessages } from './recalls/recall.refusals.js';
import { stockMessages } from './stock/stock.refusals.js';
import { invitationMessages } from './invitations/invitation.refusals.js';
import { importMessages } from './imports/import.refusals.js';
import { nationalMessages } from './national/national.refusals.js';
import { offlineMessages } from './offline/offline.refusals.js';
import { peopleMessages } from './people/people.refusals.js';
import { supportMessages } from './support/support.refusals.js';
import { identityCheckMessages } from './identity-checks/identity-check.refusals.js';
import { registrationMessages } from './registrations/registration.refusals.js';
import { screeningMessages } from './screenings/screening.refusals.js';
import { selectionMessages } from './selections/selection.refusals.js';
import { sessionClosingMessages } from './session-closings/session-closing.refusals.js';
import { sessionMessages } from './sessions/session.refusals.js';
import { visitMessages } from './visits/visit.refusals.js';

/** The sentence of every code that this service can answer, beside those of every service. */
export const messages = defineMessages({
  ...peopleMessages,
  ...doseMessages,
  ...completenessMessages,
  ...vaccineLotMessages,
  ...stockMessages,
  ...recallMessages,
  ...screeningMessages,
  ...certificateMessages,
  ...fhirMessages,
  ...importMessages,
  ...registrationMessages,
  ...identityCheckMessages,
  ...correctionTicketMessages,
  ...nationalMessages,
  ...adverseEventMessages,
  ...adverseEventReportMessages,
  ...supportMessages,
  ...campaignMessages,
  ...sessionMessages,
  ...invitationMessages,
  ...visitMessages,
  ...selectionMessages,
  ...sessionClosingMessages,
  ...offlineMessages,
});
