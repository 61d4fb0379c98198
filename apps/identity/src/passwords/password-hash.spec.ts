import { describe, expect, it } from '@jest/globals';
import { hashPassword, isPassword } from './password-hash.js';

describe('a password hash', () => {
  it('knows its password and no other', async () => {
    const hash = await hashPassword('sông hậu mùa nước nổi');
    expect(await isPassword('sông hậu mùa nước nổi', hash)).toBe(true);
    expect(await isPassword('sông hậu mùa nước nôi', hash)).toBe(false);
    expect(await isPassword('', hash)).toBe(false);
  });

  it('takes composed and decomposed letters for the same', async () => {
    const hash = await hashPassword('mật khẩu'.normalize('NFC'));
    expect(await isPassword('mật khẩu'.normalize('NFD'), hash)).toBe(true);
  });

  it('says how it was made, and differs every time', async () => {
    const [one, other] = await Promise.all([hashPassword('same'), hashPassword('same')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  it('is checked by the parameters that it names itself', async () => {
    // A vector of the reference implementation (phc-winner-argon2, src/test.c).
    const stored = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await isPassword('password', stored)).toBe(true);
    expect(await isPassword('differentpassword', stored)).toBe(false);
  });

  it.each(['', 'plain', '$2b$10$abcdefghijklmnopqrstuv', '$argon2id$v=19$m=0,t=0,p=0$$'])(
    'refuses to compare with %j',
    async (stored) => {
      await expect(isPassword('a', stored)).rejects.toThrow('unknown form');
    },
  );
});
