import { Inject, Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { SERVICE_CONFIG } from '#libs/runtime';
import { localDayOf, parseCardCode, readScan, signedCardText } from '#libs/vocabulary';
import type { Config } from '../config.js';
import { DeclarationByCodeQuery } from '../declarations/declaration-by-code.query.js';
import { DeclaredPersonQuery } from '../declarations/declared-person.query.js';
import { PersonalCardByCodeQuery } from '../personal-cards/personal-card-by-code.query.js';
import { PersonalCodesByIdQuery } from '../personal-codes/personal-codes-by-id.query.js';
import { VerifyPersonalCodeUseCase } from '../personal-codes/verify-personal-code.use-case.js';
import { PosterKeys } from '../places/poster-keys.js';
import type { ShownPersonBody } from './check-in.dto.js';
import { RealTimeOfScan } from './real-time-of-scan.js';
import { requireOneShown, wayOf, type FoundPerson, type NamedPerson, type ShownPerson } from './shown-person.js';
import type { CardSignature, ShownByName } from './shown-in-scan.rules.js';
import { readVisitor, type Visitor } from './visitor.rules.js';

/** Somebody is shown: in which request, by whom, and when on the business clock. */
export interface Showing {
  readonly body: ShownPersonBody;
  readonly actor: Actor;
  readonly at: Date | undefined;
  readonly receivedAt: Date;
}

type NamedBy = Extract<NamedPerson, { readonly shown: ShownByName }>;

/** Finds out whom a body shows. Reads before the transaction, and keeps the refusal for it. */
@Injectable()
export class FindShownPersonUseCase {
  private readonly publicOrigins: readonly string[];

  constructor(
    @Inject(SERVICE_CONFIG) config: Config,
    private readonly database: Database,
    private readonly verifying: VerifyPersonalCodeUseCase,
    private readonly codes: PersonalCodesByIdQuery,
    private readonly declarations: DeclarationByCodeQuery,
    private readonly people: DeclaredPersonQuery,
    private readonly cards: PersonalCardByCodeQuery,
    private readonly cardKeys: PosterKeys,
    private readonly realTime: RealTimeOfScan,
  ) {
    this.publicOrigins = [new URL(config.PUBLIC_URL).origin];
  }

  /** @throws Refused 400, 401, 403 or 422 where the body itself shows nobody; what is found out later is kept */
  async execute(showing: Showing): Promise<ShownPerson> {
    const named = this.nameIn(showing);
    try {
      return { found: await this.find(named, showing) };
    } catch (error) {
      if (error instanceof Refused) return { refusal: error };
      throw error;
    }
  }

  private nameIn({ body, actor, receivedAt }: Showing): NamedPerson {
    const options = { publicOrigins: this.publicOrigins, today: localDayOf(receivedAt) };
    return requireOneShown(body, actor, (text) => readScan(text, options));
  }

  private find(named: NamedPerson, { actor, at, receivedAt }: Showing): Promise<FoundPerson> {
    switch (named.shown) {
      case 'personal-code':
        return this.byPersonalCode(named.text, this.realTime.of(wayOf(actor), at, receivedAt), named.path);
      case 'declaration':
        return this.byDeclaration(named.code, named.path);
      case 'card':
        return this.byCard(named.code, named.signed, named.path);
      default:
        return byName(named);
    }
  }

  /** @param realAt when the camera saw it, on the real clock: by it a personal code is stale or not */
  private async byPersonalCode(text: string, realAt: Date, path: string): Promise<FoundPerson> {
    const verified = await this.verifying.execute(text, realAt);
    if (!verified.ok) throw new Refused(verified.code, { path });
    const { claims, step } = verified.value;
    const known = (await this.codes.find(this.database, [claims.id])).get(claims.id);
    if (!known) throw new Refused('personal-code-not-found', { path });
    if (known.revokedAt !== null) throw new Refused('personal-code-revoked', { path });
    const visitor = await this.declared(known.declarationId, path);
    return { shown: 'personal-code', visitor, shownBy: claims.id, personalCode: { id: claims.id, step } };
  }

  private async byDeclaration(code: string, path: string): Promise<FoundPerson> {
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

  private async byCard(typed: string, signed: CardSignature | undefined, path: string): Promise<FoundPerson> {
    if (signed && !this.isGenuineCard(typed, signed)) throw new Refused('scan-not-known', { path });
    const code = parseCardCode(typed);
    const card = code.ok ? await this.cards.find(code.value) : undefined;
    if (!card) throw new Refused('card-not-found', { path });
    if (card.status === 'revoked') throw new Refused('card-revoked', { path });
    if (card.status === 'expired') throw new Refused('card-expired', { path });
    const { fullName, phone, address } = card.holder;
    const visitor: Visitor = { fullName, phone, identityDocument: null, address };
    return { shown: 'card', visitor, shownBy: `card ${card.code}`, personalCode: undefined };
  }

  private isGenuineCard(code: string, { kid, signature }: CardSignature): boolean {
    return this.cardKeys.verify(kid, signedCardText(code, kid), signature);
  }
}

async function byName({ shown, form, shownBy, path }: NamedBy): Promise<FoundPerson> {
  const read = readVisitor(form);
  if (!read.ok) throw new Refused(read.code, { path: path === 'scan' ? path : `${path}.${read.path ?? ''}` });
  return { shown, visitor: read.value, shownBy, personalCode: undefined };
}
