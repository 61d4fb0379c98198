import { Injectable } from '@nestjs/common';
import { Refused, type Actor } from '#libs/http';
import { localDayOf } from '#libs/vocabulary';
import { instantOf } from './day-or-instant.rules.js';
import { ZoneAreas } from './zone-areas.js';
import type { ZoneDocumentBody, ZoneDraftBody } from './zone.dto.js';
import { ZoneOutlines } from './zone-outlines.js';
import { decideForm } from './zone.rules.js';
import type { ZoneDocument, ZoneDraft } from './zone.js';

/** Makes of what an officer has sent what a draft says. */
@Injectable()
export class ZoneForms {
  constructor(
    private readonly areas: ZoneAreas,
    private readonly outlines: ZoneOutlines,
  ) {}

  /** @throws Refused 422 naming the field: an area of others, a period without length, an outline that cannot be */
  async read(body: ZoneDraftBody, actor: Actor): Promise<ZoneDraft> {
    const [from, to] = [instantOf(body.from), body.to === undefined ? null : instantOf(body.to)];
    const decided = decideForm({ kind: body.kind, directive: body.directive, from, to });
    if (!decided.ok) throw new Refused(decided.code, { status: decided.status, path: decided.path });
    const day = localDayOf(from);
    const communes: string[] = [];
    for (const [index, code] of body.areaCodes.entries()) {
      const found = (await this.areas.exists(code, day)) ? this.areas.communesOf(code, day) : [];
      if (!this.areas.covers(actor, found)) throw new Refused('zone-area-not-found', { path: `areaCodes[${index}]` });
      communes.push(...found);
    }
    const communeCodes = [...new Set(communes)].sort();
    const outline = body.outline === undefined ? null : await this.outlines.read(body.outline, communeCodes, day);
    return {
      ...{ name: textOf(body.name), kind: body.kind, directive: decided.value, areaCodes: body.areaCodes, communeCodes },
      ...{ outline, from, to, document: zoneDocumentOf(body.document) },
    };
  }
}

export function zoneDocumentOf({ number, issuedOn, issuedBy }: ZoneDocumentBody): ZoneDocument {
  return { number: textOf(number), issuedOn: issuedOn ?? null, issuedBy: textOf(issuedBy) };
}

export function textOf(typed: string): string {
  return typed.normalize('NFC').trim();
}
