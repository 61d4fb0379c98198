import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Refused } from '#libs/http';
import { parseCardCode } from '#libs/vocabulary';
import { DeclarationByCodeQuery } from '../declarations/declaration-by-code.query.js';
import { DeclaredPersonQuery } from '../declarations/declared-person.query.js';
import { PersonalCardByCodeQuery } from '../personal-cards/personal-card-by-code.query.js';
import { PersonalCodesByIdQuery } from '../personal-codes/personal-codes-by-id.query.js';
import { VerifyPersonalCodeUseCase } from '../personal-codes/verify-personal-code.use-case.js';
import type { ShownPersonBody } from './check-in.dto.js';
import type { Shown } from './check-in.rules.js';
import { FIELD_OF, type FoundPerson, type ShownPerson } from './shown-person.js';
import { readVisitor, type Visitor, type VisitorForm } from './visitor.rules.js';

/** Finds out whom a body shows. Reads before the transaction, and keeps the refusal for it. */
@Injectable()
export class FindShownPersonUseCase {
  constructor(
    private readonly database: Database,
    private readonly verifying: VerifyPersonalCodeUseCase,
    private readonly codes: PersonalCodesByIdQuery,
    private readonly declarations: DeclarationByCodeQuery,
    private readonly people: DeclaredPersonQuery,
    private readonly cards: PersonalCardByCodeQuery,
  ) {}

  /** @param realAt when the camera saw it, on the real clock: by it a personal code is stale or not */
  async execute(shown: Shown, body: ShownPersonBody, realAt: Date): Promise<ShownPerson> {
    try {
      return { found: await this.find(shown, body, realAt) };
    } catch (error) {
      if (error instanceof Refused) return { refusal: error };
      throw error;
    }
  }

  private find(shown: Shown, body: ShownPersonBody, realAt: Date): Promise<FoundPerson> {
    switch (shown) {
      case 'personal-code':
        return this.byPersonalCode(body.personalCode ?? '', realAt);
      case 'declaration':
        return this.byDeclaration(body.declarationCode ?? '');
      case 'card':
        return this.byCard(body.cardCode ?? '');
      case 'visitor':
        return named('visitor', body.visitor ?? { fullName: '' });
      case 'chip-card':
        return named('chip-card', formOfChip(body.chipCard));
    }
  }

  private async byPersonalCode(text: string, realAt: Date): Promise<FoundPerson> {
    const path = FIELD_OF['personal-code'];
    const verified = await this.verifying.execute(text, realAt);
    if (!verified.ok) throw new Refused(verified.code, { path });
    const { claims, step } = verified.value;
    const known = (await this.codes.find(this.database, [claims.id])).get(claims.id);
    if (!known) throw new Refused('personal-code-not-found', { path });
    if (known.revokedAt !== null) throw new Refused('personal-code-revoked', { path });
    const visitor = await this.declared(known.declarationId, path);
    return { shown: 'personal-code', visitor, shownBy: claims.id, personalCode: { id: claims.id, step } };
  }

  private async byDeclaration(code: string): Promise<FoundPerson> {
    const path = FIELD_OF.declaration;
    const known = await this.declarations.find(code);
    if (!known) throw new Refused('declaration-not-found', { path });
    if (known.status === 'expired') throw new Refused('declaration-expired', { path });
    const visitor = await this.declared(known.id, path);
    return { shown: 'declaration', visitor, shownBy: known.id, personalCode: undefined };
  }

  private async declared(declarationId: string, path: string): Promise<Visitor> {
    const person = await this.people.find(declarationId);
    if (!person) throw new Refused('declaration-not-found', { path });
    const { fullName, phone, identityDocument } = person.declarant;
    return { fullName, phone, identityDocument: identityDocument ?? null, address: person.address };
  }

  private async byCard(typed: string): Promise<FoundPerson> {
    const path = FIELD_OF.card;
    const code = parseCardCode(typed);
    const card = code.ok ? await this.cards.find(code.value) : undefined;
    if (!card) throw new Refused('card-not-found', { path });
    if (card.status === 'revoked') throw new Refused('card-revoked', { path });
    if (card.status === 'expired') throw new Refused('card-expired', { path });
    const { fullName, phone, address } = card.holder;
    const visitor: Visitor = { fullName, phone, identityDocument: null, address };
    return { shown: 'card', visitor, shownBy: `card ${card.code}`, personalCode: undefined };
  }
}

async function named(shown: 'visitor' | 'chip-card', form: VisitorForm): Promise<FoundPerson> {
  const read = readVisitor(form);
  if (!read.ok) throw new Refused(read.code, { path: `${FIELD_OF[shown]}.${read.path ?? ''}` });
  return { shown, visitor: read.value, shownBy: shown, personalCode: undefined };
}

function formOfChip(chip: ShownPersonBody['chipCard']): VisitorForm {
  const { documentNumber = '', ...form } = chip ?? { fullName: '' };
  return { ...form, identityDocument: { kind: 'citizen-id', number: documentNumber } };
}
