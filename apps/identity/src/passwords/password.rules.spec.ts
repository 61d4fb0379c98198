import { describe, expect, it } from '@jest/globals';
import { faultOfPassword, type PasswordFault } from './password.rules.js';

const PERSONAL = ['nguyen.thu.an@tinh.example', 'Nguyễn Thử An'];

describe('a new password', () => {
  it.each<[string, PasswordFault | undefined]>([
    ['sáng nay trời mưa', undefined],
    ['x7Kp-93qL-mmR2', undefined],
    ['ngan-hon-12', 'password-too-short'],
    ['ắắắắắắ'.normalize('NFD'), 'password-too-short'],
    ['a'.repeat(129), 'password-too-long'],
    ['aaaaaaaaaaaaaaaa', 'password-too-simple'],
    ['Mật-Khẩu-123456', 'password-too-simple'],
    ['passwordpassword', 'password-too-simple'],
    ['NguyenThuAn2021', 'password-too-simple'],
    ['nguyen.thu.an@tinh.example', 'password-too-simple'],
  ])('%j: %s', (password, fault) => {
    expect(faultOfPassword(password, PERSONAL)).toBe(fault);
  });
});
