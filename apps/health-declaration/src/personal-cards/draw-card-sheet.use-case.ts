import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/database';
import { actorCovers, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { parseCardCode } from '#libs/vocabulary';
import { PosterKeys } from '../places/poster-keys.js';
import { drawCardSheet } from './card-sheet-pdf.js';
import { textOfCard } from './personal-card-answers.js';
import { PersonalCardByCodeQuery, type FoundPersonalCard } from './personal-card-by-code.query.js';

/** Prints cards on sheets. Every holder whose name is printed is an audit row, committed before the answer. */
@Injectable()
export class DrawCardSheetUseCase {
  constructor(
    private readonly cards: PersonalCardByCodeQuery,
    private readonly keys: PosterKeys,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused 404 where one of the cards is not there, not in the officer's areas, or no longer taken */
  async execute(typedCodes: readonly string[], actor: Actor): Promise<Buffer> {
    const found = await this.cards.findAll(typedCodes.map(storedFormOf));
    const printable = found.filter((card) => card.status === 'valid' && this.covers(actor, card));
    if (printable.length < typedCodes.length)
      throw new Refused('personal-card-not-found', { status: 404, path: 'codes' });
    await this.audit.recordNow({
      actor,
      action: 'personal-card.printed',
      objectKind: 'personal-card',
      objectId: printable.length === 1 ? String(printable[0]?.code) : 'several',
      detail: { codes: printable.map(({ code }) => code) },
    });
    return drawCardSheet(
      printable.map(({ code, holder, validUntil }) => ({
        ...{ code, fullName: holder.fullName, birthYear: holder.birthYear, validUntil },
        text: textOfCard(code, this.keys),
      })),
      this.clock.now(),
    );
  }

  private covers(actor: Actor, { communeCode }: FoundPersonalCard): boolean {
    return actorCovers(actor, communeCode, this.referenceData.adminUnits);
  }
}

function storedFormOf(typed: string, index: number): string {
  const code = parseCardCode(typed);
  if (code.ok) return code.value;
  throw new Refused('invalid-request', { status: 400, errors: [{ path: `codes[${index}]`, code: code.code }] });
}
