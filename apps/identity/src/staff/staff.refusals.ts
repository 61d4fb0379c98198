import { defineMessages } from '#libs/http';

/** Every code with which a rule can refuse a request about staff; those about areas are the clients' too. */
export const STAFF_MESSAGES = defineMessages({
  'staff-not-found': { vi: 'Không có nhân viên này', en: 'There is no such member of staff' },
  'role-not-yours': {
    vi: 'Bạn không thể cấp hoặc sửa vai trò có quyền mà bạn không có',
    en: 'The role has rights that you do not have yourself',
  },
  'areas-needed': { vi: 'Vai trò này cần địa bàn', en: 'The role needs areas' },
  'facility-needed': { vi: 'Vai trò này cần cơ sở', en: 'The role needs a facility' },
  'areas-or-facility-needed': {
    vi: 'Vai trò này cần địa bàn hoặc cơ sở',
    en: 'The role needs areas or a facility',
  },
  'unknown-facility': {
    vi: 'Không có cơ sở này trong địa bàn của bạn',
    en: 'There is no such facility in your areas',
  },
  'expiry-past': { vi: 'Thời hạn đã qua', en: 'The end lies in the past' },
  'email-taken': { vi: 'Địa chỉ email đã có tài khoản', en: 'The e-mail has an account already' },
  'staff-disabled': { vi: 'Tài khoản đã bị khóa', en: 'The account is disabled' },
});

export type StaffRefusal = keyof typeof STAFF_MESSAGES | 'unknown-area' | 'area-not-yours';
