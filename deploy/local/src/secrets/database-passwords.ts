import { randomBytes } from 'node:crypto';
import type { StackHome } from '../home/stack-home.js';

const FILE = 'database-passwords.json';
const PASSWORD_BYTES = 24;

/** The passwords of PostgreSQL's roles in one home, each made when it is first asked for. */
export class DatabasePasswords {
  private readonly passwords: Record<string, string>;

  constructor(private readonly home: StackHome) {
    this.passwords = JSON.parse(home.read(FILE) ?? '{}') as Record<string, string>;
  }

  of(role: string): string {
    const known = this.passwords[role];
    if (known !== undefined) return known;
    const password = randomBytes(PASSWORD_BYTES).toString('base64url');
    this.passwords[role] = password;
    this.home.writePrivate(FILE, `${JSON.stringify(this.passwords, undefined, 2)}\n`);
    return password;
  }
}
