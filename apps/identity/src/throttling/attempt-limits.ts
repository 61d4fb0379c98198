import { Injectable } from '@nestjs/common';
import { Allowances, type Allowance } from './allowances.js';
import { AttemptStore, type Counted } from './attempt.store.js';
import { networkOf } from './network-of.rules.js';

/** What is being tried, by whom and from where. */
export interface Attempt {
  readonly kind: 'password' | 'second-factor';
  /** Whom the attempt is about, known or not: a digest of what was typed. */
  readonly account: string;
  readonly address: string;
  /** The mark of a browser from which this account signed in before; undefined for any other. */
  readonly device: string | undefined;
}

export type Permit =
  | {
      readonly allowed: true;
      /** The attempt was right, or was none: it counts for nothing. */ readonly giveBack: () => Promise<void>;
    }
  | { readonly allowed: false; readonly waitSeconds: number };

interface Kind {
  /** One account from one known browser. */
  readonly device: Allowance;
  /** One account from one unknown network. */
  readonly pair: Allowance;
  /** One account from all unknown networks together. */
  readonly account: Allowance;
}

/**
 * Nobody is ever locked out: attempts are slowed, by at most the seconds of one allowance. After OWASP's "device
 * cookies": whoever guesses spends the allowance of unknown browsers, and the owner of the account, who signed in
 * before, has one of his own. An owner at a new browser shares with the guessers of his own network only, unless
 * they come from a hundred others at once.
 */
const KINDS: Readonly<Record<Attempt['kind'], Kind>> = {
  password: {
    device: { atOnce: 10, secondsEach: 5 },
    pair: { atOnce: 10, secondsEach: 4 },
    account: { atOnce: 100, secondsEach: 2 },
  },
  'second-factor': {
    device: { atOnce: 5, secondsEach: 20 },
    pair: { atOnce: 5, secondsEach: 20 },
    account: { atOnce: 20, secondsEach: 20 },
  },
};

/** All accounts from one network: an office behind one address signs in at the same minute of a morning. */
const NETWORK: Allowance = { atOnce: 60, secondsEach: 1 };

/** What an attempt spends of, here and in the database. */
interface Spending {
  readonly allowances: Allowances;
  /** Here each allowance has counts of its own. */
  readonly key: string;
  readonly shared: Counted;
}

/**
 * Slows wrong attempts by account, browser and network. The count that decides is in the database, so that another
 * process gives a guesser nothing. What this process knows of it refuses a flood before it comes to the database.
 */
@Injectable()
export class AttemptLimits {
  private readonly nowMs = (): number => performance.now();
  private readonly networks = new Allowances(NETWORK, this.nowMs);
  private readonly kinds = {
    password: this.allowancesOf('password'),
    'second-factor': this.allowancesOf('second-factor'),
  };

  constructor(private readonly store: AttemptStore) {}

  /** Spends at once, before the attempt is checked, so that a thousand at the same moment are not all let through. */
  async take(attempt: Attempt): Promise<Permit> {
    const spending = this.spendingOf(attempt);
    const waitSeconds = Math.max(...spending.map(({ allowances, key }) => allowances.waitOf(key)));
    if (waitSeconds > 0) return { allowed: false, waitSeconds: Math.ceil(waitSeconds) };
    for (const { allowances, key } of spending) allowances.spend(key);
    return this.takeShared(spending).catch((error: unknown) => {
      giveBackHere(spending);
      throw error;
    });
  }

  private async takeShared(spending: readonly Spending[]): Promise<Permit> {
    const counted = spending.map(({ shared }) => shared);
    const { waitSeconds, spent } = await this.store.spend(counted);
    if (waitSeconds > 0) giveBackHere(spending);
    for (const [at, { allowances, key }] of spending.entries()) allowances.learn(key, spent[at] ?? 0);
    if (waitSeconds > 0) return { allowed: false, waitSeconds: Math.ceil(waitSeconds) };
    return {
      allowed: true,
      giveBack: async () => {
        giveBackHere(spending);
        await this.store.giveBack(counted);
      },
    };
  }

  private spendingOf({ kind, account, address, device }: Attempt): Spending[] {
    const { devices, pairs, accounts } = this.kinds[kind];
    const network = networkOf(address);
    const of = (allowances: Allowances, what: string, key: string): Spending => ({
      ...{ allowances, key, shared: { key: `${what} ${key}`, allowance: allowances.allowance } },
    });
    if (device !== undefined) return [of(devices, `${kind} device`, `${account} ${device}`)];
    return [
      of(this.networks, 'network', network),
      of(pairs, `${kind} pair`, `${account} ${network}`),
      of(accounts, `${kind} account`, account),
    ];
  }

  private allowancesOf(kind: Attempt['kind']): { devices: Allowances; pairs: Allowances; accounts: Allowances } {
    const { device, pair, account } = KINDS[kind];
    return {
      devices: new Allowances(device, this.nowMs),
      pairs: new Allowances(pair, this.nowMs),
      accounts: new Allowances(account, this.nowMs),
    };
  }
}

function giveBackHere(spending: readonly Spending[]): void {
  for (const { allowances, key } of spending) allowances.giveBack(key);
}
