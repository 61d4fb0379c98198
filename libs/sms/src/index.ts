export { HandOverMessagesJob } from './hand-over-messages.job.js';
export { newOneTimeCode } from './one-time-code.js';
export { SendSms } from './send-sms.js';
export { smsProviders } from './sms-providers.js';
export { smsSettings, type SmsSettings } from './sms-settings.js';
