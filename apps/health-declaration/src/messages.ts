import { defineMessages } from '#libs/http';
import { checkpointMessages } from './checkpoints/checkpoint.refusals.js';
import { attentionMessages } from './attention/attention.refusals.js';
import { checkInMessages } from './check-ins/check-in.refusals.js';
import { declarationMessages } from './declarations/declaration.refusals.js';
import { fieldMessages } from './field.refusals.js';
import { passageMessages } from './passages/passage.refusals.js';
import { personalCardMessages } from './personal-cards/personal-card.refusals.js';
import { personalCodeMessages } from './personal-codes/personal-code.refusals.js';
import { placeMessages } from './places/place.refusals.js';
import { questionnaireMessages } from './questionnaires/questionnaire.refusals.js';
import { riskAreaMessages } from './risk-areas/risk-area.refusals.js';
import { tracingMessages } from './tracing/tracing.refusals.js';

/** The sentence of every code that this service can answer, beside those of every service. */
export const messages = defineMessages({
  ...fieldMessages,
  ...checkpointMessages,
  ...riskAreaMessages,
  ...passageMessages,
  ...placeMessages,
  ...declarationMessages,
  ...questionnaireMessages,
  ...attentionMessages,
  ...personalCodeMessages,
  ...checkInMessages,
  ...tracingMessages,
  ...personalCardMessages,
});
