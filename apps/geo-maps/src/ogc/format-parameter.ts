import { FORMATS } from './parse-parameters.js';

/** As the API description has it. */
export const FORMAT = { name: 'f', required: false, schema: { type: 'string', enum: [...FORMATS] } } as const;
