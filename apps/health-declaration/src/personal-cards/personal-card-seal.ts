import { Injectable } from '@nestjs/common';
import { RowSealer, type Tx } from '#libs/database';
import type { CardHolder } from './personal-card.rules.js';

/** Seals holders with a data key of the cards' own, one a day of issue: it goes when the day's cards are deleted. */
@Injectable()
export class PersonalCardSeal {
  constructor(private readonly sealer: RowSealer) {}

  /** Before the transaction in which `close` is called. */
  prepare(day: string): Promise<void> {
    return this.sealer.prepare([periodOf(day)]);
  }

  close(code: string, day: string, holder: CardHolder): Buffer {
    return this.sealer.sealWith(periodOf(day), placeOf(code), holder);
  }

  open(code: string, sealed: Buffer): Promise<CardHolder> {
    return this.sealer.open<CardHolder>(placeOf(code), sealed);
  }

  /** Any number of them, with as few reads of data keys as there are days. */
  async openAll(cards: readonly { readonly code: string; readonly sealed: Buffer }[]): Promise<CardHolder[]> {
    await this.sealer.prepareToOpen(cards.map(({ sealed }) => sealed));
    return cards.map(({ code, sealed }) => this.sealer.openWith<CardHolder>(placeOf(code), sealed));
  }

  /** No holder of that day's cards can be read again. */
  async destroy(tx: Tx, day: string): Promise<void> {
    await this.sealer.destroy(tx, periodOf(day));
  }
}

const periodOf = (day: string): string => `personal-card ${day}`;
const placeOf = (code: string): { table: string; id: string } => ({ table: 'personal_card', id: code });
