export { HandOverMessagesJob } from './hand-over-messages.job.js';
export { newOneTimeCode } from './one-time-code.js';
export { CODE_MINUTES, keptFrom, LOCK_HOURS, lockUntil } from './phone-codes/phone-code.rules.js';
export { phoneCodeProviders, type PhoneCodeOptions } from './phone-codes/phone-code-providers.js';
export { PhoneCodes, type AskedCode, type CodeState } from './phone-codes/phone-codes.js';
export { SendSms } from './send-sms.js';
export { smsProviders } from './sms-providers.js';
export { smsSettings, type SmsSettings } from './sms-settings.js';
