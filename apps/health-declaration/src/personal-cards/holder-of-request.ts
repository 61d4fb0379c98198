import { Injectable } from '@nestjs/common';
import { actorCovers, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { parseDeclarationCode } from '#libs/vocabulary';
import { DeclarationByCodeQuery } from '../declarations/declaration-by-code.query.js';
import type { CardHolderBody, IssuePersonalCardBody } from './issue-personal-card.dto.js';
import { holderOf, holderOfDeclaration, type CardHolder } from './personal-card.rules.js';

export interface HolderInCommune {
  readonly communeCode: string;
  readonly holder: CardHolder;
}

/** Finds out for whom a card is asked: a person who is named, or the one of a declaration. */
@Injectable()
export class HolderOfRequest {
  constructor(
    private readonly declarations: DeclarationByCodeQuery,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 422 by a rule; 404 for a declaration that is not one of the officer's areas */
  async find({ person, declarationCode }: IssuePersonalCardBody, actor: Actor, day: string): Promise<HolderInCommune> {
    if (person !== undefined && declarationCode === undefined) return this.named(person, actor, day);
    if (person === undefined && declarationCode !== undefined) return this.declared(declarationCode, actor);
    throw new Refused('card-holder-ambiguous', { path: 'person' });
  }

  private named(person: CardHolderBody, actor: Actor, day: string): HolderInCommune {
    const { adminUnits } = this.referenceData;
    const commune = adminUnits.find(person.communeCode, day);
    if (commune?.level !== 'commune' || !actorCovers(actor, commune.code, adminUnits))
      throw new Refused('commune-not-found', { path: 'person.communeCode' });
    return { communeCode: commune.code, holder: holderOf(person) };
  }

  private async declared(typedCode: string, actor: Actor): Promise<HolderInCommune> {
    const code = parseDeclarationCode(typedCode);
    const found = code.ok ? await this.declarations.find(code.value) : undefined;
    if (!found) throw new Refused('declaration-not-found', { status: 404 });
    const communeCode = found.residenceCommune;
    if (communeCode === null) throw new Refused('card-holder-outside', { path: 'declarationCode' });
    if (!actorCovers(actor, communeCode, this.referenceData.adminUnits))
      throw new Refused('declaration-not-found', { status: 404 });
    return { communeCode, holder: holderOfDeclaration(found.part.declarant, found.part.address) };
  }
}
