import { defineMessages } from '#libs/http';

/** Why a client cannot be created or disabled. */
export const CLIENT_REFUSALS = [
  'unknown-scope',
  'scope-not-yours',
  'unknown-area',
  'area-not-yours',
  'already-disabled',
] as const;

export type ClientRefusal = (typeof CLIENT_REFUSALS)[number];

export const CLIENT_MESSAGES = defineMessages({
  'unknown-scope': { vi: 'Quyền không tồn tại', en: 'There is no such scope' },
  'scope-not-yours': { vi: 'Bạn không có quyền này để cấp', en: 'You do not have this scope yourself' },
  'unknown-area': { vi: 'Mã đơn vị hành chính không tồn tại', en: 'There is no unit with this code' },
  'area-not-yours': { vi: 'Địa bàn nằm ngoài phạm vi của bạn', en: 'The area lies outside your own' },
  'already-disabled': { vi: 'Ứng dụng đã bị khóa', en: 'The client is disabled already' },
});
