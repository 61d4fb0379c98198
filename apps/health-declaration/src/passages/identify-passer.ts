import { Inject, Injectable } from '@nestjs/common';
import { euCertificateReader } from '#libs/eu-certificates';
import { Refused } from '#libs/http';
import { SERVICE_CONFIG } from '#libs/runtime';
import {
  holderOfCertificate,
  localDayOf,
  maskFullName,
  parseIdentityDocument,
  readScan,
  signedCardText,
  type ProofState,
  type ReadingOf,
} from '#libs/vocabulary';
import type { KnownAs } from '../check-ins/known-as.rules.js';
import { personIn, type PersonReading } from '../check-ins/shown-in-scan.rules.js';
import { readVisitor } from '../check-ins/visitor.rules.js';
import type { Config } from '../config.js';
import { DeclarationByCodeQuery } from '../declarations/declaration-by-code.query.js';
import { GroupByCodeQuery } from '../declarations/group-by-code.query.js';
import { LatestDeclarationQuery } from '../declarations/latest-declaration.query.js';
import { PersonalCardByCodeQuery } from '../personal-cards/personal-card-by-code.query.js';
import { PosterKeys } from '../places/poster-keys.js';
import { passerOf, type Passer } from './passer.js';
import type { RecordPassageBody } from './passage.dto.js';
import { PersonalCodeProof } from './personal-code-proof.js';

/** No list of issuers is known here, so that no signature is verified. */
const euCertificates = euCertificateReader();

type DocumentReading = ReadingOf<'chip-card'> | ReadingOf<'personal-qr'>;

/** Finds out who passes from what was shown: one of our codes, a card, a document. */
@Injectable()
export class IdentifyPasser {
  private readonly publicOrigins: readonly string[];

  constructor(
    @Inject(SERVICE_CONFIG) config: Config,
    private readonly personalCodes: PersonalCodeProof,
    private readonly byCode: DeclarationByCodeQuery,
    private readonly groups: GroupByCodeQuery,
    private readonly latest: LatestDeclarationQuery,
    private readonly cards: PersonalCardByCodeQuery,
    private readonly cardKeys: PosterKeys,
  ) {
    this.publicOrigins = [new URL(config.PUBLIC_URL).origin];
  }

  /** @throws Refused 422 where nothing that was shown says who it is */
  async execute(body: RecordPassageBody, passedAt: Date): Promise<Passer> {
    const { scan, declarationCode, identityDocument, offline } = body;
    if ([scan, declarationCode, identityDocument].filter((given) => given !== undefined).length !== 1) {
      throw new Refused('passage-needs-one-proof', { path: 'scan' });
    }
    const isOffline = offline !== undefined;
    if (declarationCode !== undefined) {
      return this.byDeclaration(declarationCode, { path: 'declarationCode', isOffline });
    }
    if (identityDocument !== undefined) return this.byTypedDocument(identityDocument);
    return this.byScan(scan ?? '', passedAt, isOffline);
  }

  private byScan(text: string, passedAt: Date, isOffline: boolean): Promise<Passer> {
    const reading = readScan(text, { publicOrigins: this.publicOrigins, today: localDayOf(passedAt), euCertificates });
    switch (reading.kind) {
      case 'personal-code':
        return this.personalCodes.of({ text, reading, passedAt, isOffline });
      case 'personal-card':
        return this.byCard(reading, passedAt, isOffline);
      case 'declaration':
        return this.byDeclaration(reading.fields.declarationCode, { path: 'scan', isOffline });
      case 'chip-card':
      case 'personal-qr':
        return this.byDocument(reading);
      case 'health-insurance-card':
        return this.withoutDeclaration(reading);
      case 'eu-certificate':
        return byCertificate(reading);
      case 'hostile':
        throw new Refused('scan-hostile', { path: 'scan' });
      default:
        throw new Refused('scan-names-no-person', { path: 'scan' });
    }
  }

  private async byDeclaration(code: string, shown: { path: string; isOffline: boolean }): Promise<Passer> {
    const declaration = await this.byCode.find(code);
    if (!declaration) return this.byGroup(code, shown);
    const { maskedName } = declaration;
    return passerOf({ proofKind: 'declaration', proofState: 'verified', declaration, maskedName });
  }

  /**
   * The code of those who declared together names nobody in particular: each of them passes by a code of his own. A
   * device without network cannot list them, and whom it let through has passed: that stands, for one of the group.
   */
  private async byGroup(code: string, { path, isOffline }: { path: string; isOffline: boolean }): Promise<Passer> {
    const group = await this.groups.find(code);
    if (!isOffline) throw new Refused(group === undefined ? 'scan-not-known' : 'scan-names-a-group', { path });
    if (group === undefined) return passerOf({ proofKind: 'declaration', proofState: 'unverified' });
    return passerOf({ proofKind: 'declaration-group', proofState: 'verified', group: group.members });
  }

  private async byCard({ fields }: ReadingOf<'personal-card'>, passedAt: Date, isOffline: boolean): Promise<Passer> {
    const { cardCode, kid, signature } = fields;
    const isSigned = kid !== undefined && signature !== undefined;
    if (isSigned && !this.cardKeys.verify(kid, signedCardText(cardCode, kid), signature)) {
      return passerOf({ proofKind: 'personal-card', proofState: 'forged' });
    }
    const card = await this.cards.find(cardCode);
    if (!card && isOffline) return passerOf({ proofKind: 'personal-card', proofState: 'unverified' });
    if (!card) throw new Refused('scan-not-known', { path: 'scan' });
    const { fullName, phone } = card.holder;
    const found = await this.latest.byDocumentOrPhone({ fullName, ...(phone !== null && { phone }) });
    return passerOf({
      proofKind: 'personal-card',
      proofState: stateOfCard(card, localDayOf(passedAt)),
      declaration: found?.declaration ?? null,
      maskedName: maskFullName(fullName),
      knownAs: [{ fullName, phone, shownBy: `card ${card.code}` }],
    });
  }

  private async byDocument(reading: DocumentReading): Promise<Passer> {
    const { kind, fields } = reading;
    const { documentKind, documentNumber: number, fullName } = fields;
    const document = documentKind && number !== undefined ? { kind: documentKind, number } : null;
    const phone = 'phone' in fields ? fields.phone : undefined;
    const person = { ...(document && { document }), ...(fullName !== undefined && { fullName }) };
    const found = await this.latest.byDocumentOrPhone({ ...person, ...(phone !== undefined && { phone }) });
    const declaration = found?.declaration ?? null;
    const maskedName = fullName === undefined ? (declaration?.maskedName ?? null) : maskFullName(fullName);
    const knownAs = knownByDocument(reading);
    return passerOf({ proofKind: kind, proofState: 'none', declaration, maskedName, document, knownAs });
  }

  private async byTypedDocument(typed: NonNullable<RecordPassageBody['identityDocument']>): Promise<Passer> {
    const parsed = parseIdentityDocument(typed);
    if (!parsed.ok) throw new Refused(parsed.code, { path: 'identityDocument.number' });
    const { kind, number } = parsed.value;
    const found = await this.latest.byDocumentOrPhone({ document: { kind, number } });
    return passerOf({
      proofKind: 'identity-document',
      proofState: 'none',
      declaration: found?.declaration ?? null,
      maskedName: found?.declaration.maskedName ?? null,
      document: { kind, number },
      knownAs: [{ identityDocument: { kind, number } }],
    });
  }

  /** Declarations are not found by the number of a health-insurance card: its holder declares here. */
  private async withoutDeclaration(reading: ReadingOf<'health-insurance-card'>): Promise<Passer> {
    const { kind, fields } = reading;
    const { fullName, healthInsuranceNumber: number } = fields;
    return passerOf({
      proofKind: kind,
      proofState: 'none',
      maskedName: fullName === undefined ? null : maskFullName(fullName),
      document: number === undefined ? null : { kind: 'health-insurance', number },
      knownAs: knownByDocument(reading),
    });
  }
}

/** As a check-in with this very document would know its holder. */
function knownByDocument(reading: PersonReading): KnownAs[] {
  const person = personIn(reading);
  const read = person && readVisitor(person.form);
  return read?.ok ? [{ ...read.value, shownBy: person?.shownBy }] : [];
}

/** It has a name and a birth and no number, so that no declaration is looked up: many share both. */
async function byCertificate(reading: ReadingOf<'eu-certificate'>): Promise<Passer> {
  const holder = holderOfCertificate(reading);
  if (!holder) throw new Refused('scan-names-no-person', { path: 'scan' });
  return passerOf({ proofKind: 'eu-certificate', ...holder });
}

/** As of the day of the passage; one that was revoked since is told as revoked, as a device online would have been. */
function stateOfCard(card: { readonly revokedAt: Date | null; readonly validUntil: string }, day: string): ProofState {
  if (card.revokedAt !== null) return 'revoked';
  return day < card.validUntil ? 'verified' : 'expired';
}
