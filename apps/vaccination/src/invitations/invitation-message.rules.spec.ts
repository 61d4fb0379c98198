import { describe, expect, it } from '@jest/globals';
import type { StatedPerson } from '#libs/vocabulary';
import { invitationMessage, phoneToCall } from './invitation-message.rules.js';

const PERSON = { fullName: 'Nguyễn Đặng Thị Ví Dụ', phone: '+84300000678' } as StatedPerson;

describe('a message to somebody who is invited', () => {
  it('says in letters without marks who is meant, when, where, and the code', () => {
    const shift = { day: '2021-08-01', startsAt: '07:30', endsAt: '11:30' };
    expect(invitationMessage(PERSON, shift, { name: 'Trạm Y tế phường I' }, 'AAAA-BBBB-CCCC-DDDD')).toBe(
      'La Chan: moi NGUYEN DANG THI VI DU tiem vac xin luc 07:30-11:30 ngay 01/08/2021 tai TRAM Y TE PHUONG I. Ma phieu hen AAAA-BBBB-CCCC-DDDD. Mang theo giay to tuy than.',
    );
  });

  it('goes to the guardian of a child, and to nobody where no phone is known', () => {
    const guardian = { fullName: 'Trần Thị Ví Dụ', phone: '+84300000999' };
    expect(phoneToCall({ ...PERSON, guardian })).toBe('+84300000999');
    expect(phoneToCall(PERSON)).toBe('+84300000678');
    expect(phoneToCall({ ...PERSON, phone: null })).toBeUndefined();
  });
});
