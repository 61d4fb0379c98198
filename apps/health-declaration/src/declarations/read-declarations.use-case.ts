import { Injectable } from '@nestjs/common';
import { AuditLog } from '#libs/database';
import { CursorCodec, pageOf, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { readableArea, type ReadableArea } from '../readable-area.rules.js';
import { listedDeclarationOf, shownDeclarationOf } from './declaration-answers.js';
import { DeclarationSeal } from './declaration-seal.js';
import type { DeclarationsPage, DeclarationsQuery, ShownDeclaration, ShownReview } from './declaration-views.dto.js';
import { ReviewsOfDeclarationQuery } from './reviews-of-declaration.query.js';
import { DeclarationsToReviewQuery, type DeclarationRow } from './declarations-to-review.query.js';

/** Opens declarations for officers. Every reading of a person is in the audit before it is answered. */
@Injectable()
export class ReadDeclarationsUseCase {
  constructor(
    private readonly declarations: DeclarationsToReviewQuery,
    private readonly reviews: ReviewsOfDeclarationQuery,
    private readonly seal: DeclarationSeal,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
    private readonly cursors: CursorCodec,
  ) {}

  /** @throws Refused 404 outside the officer's areas, as where there is none */
  async show(id: string, actor: Actor): Promise<ShownDeclaration> {
    const row = await this.declarations.find(this.areaOf(actor), id);
    if (!row) throw new Refused('declaration-not-found', { status: 404 });
    const [part, reviews] = [await this.seal.open(id, row.sealed), await this.reviewsOf(id)];
    await this.audit.recordNow({ actor, action: 'declaration.read', objectKind: 'declaration', objectId: id });
    return shownDeclarationOf(row, part, reviews);
  }

  private async reviewsOf(id: string): Promise<ShownReview[]> {
    const rows = await this.reviews.find(id);
    return Promise.all(
      rows.map(async ({ id: reviewId, version, decision, reviewedAt, sealedNote }) => ({
        ...{ version, decision, reviewedAt: reviewedAt.toISOString() },
        note: sealedNote && (await this.seal.openNote(reviewId, sealedNote)),
      })),
    );
  }

  async list({ limit, cursor, ...filter }: DeclarationsQuery, actor: Actor): Promise<DeclarationsPage> {
    const { communeCode, outcome, from, to } = filter;
    const purpose = JSON.stringify(['declarations', actor.id, communeCode, outcome, from, to]);
    const found = await this.declarations.list({
      area: this.areaOf(actor),
      communeCode,
      outcome,
      from,
      to,
      before: this.positionOf(purpose, cursor),
      rows: limit + 1,
    });
    const page = pageOf(found, limit, (last) => this.cursors.encode(purpose, [last.declaredAt.toISOString(), last.id]));
    return { ...page, items: await this.open(page.items, filter, actor) };
  }

  private async open(
    rows: readonly DeclarationRow[],
    filter: Omit<DeclarationsQuery, 'limit' | 'cursor'>,
    actor: Actor,
  ): Promise<DeclarationsPage['items']> {
    const parts = await this.seal.openAll(rows);
    const items = rows.flatMap((row, index) => {
      const part = parts[index];
      return part ? [listedDeclarationOf(row, part)] : [];
    });
    const detail = { ...filter, count: items.length };
    await this.audit.recordNow({
      actor,
      action: 'declaration.listed',
      objectKind: 'area',
      objectId: areaName(actor),
      detail,
    });
    return items;
  }

  private areaOf(actor: Actor): ReadableArea {
    return readableArea(actor.areas, this.referenceData.adminUnits);
  }

  private positionOf(purpose: string, cursor: string | undefined): { declaredAt: Date; id: string } | undefined {
    if (cursor === undefined) return undefined;
    const [declaredAt, id] = this.cursors.decode(purpose, cursor);
    return { declaredAt: new Date(String(declaredAt)), id: String(id) };
  }
}

function areaName({ areas }: Actor): string {
  return areas.join(' ') || 'none';
}
