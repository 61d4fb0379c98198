import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DIRECTIVES, ZONE_KINDS, type Directive, type ZoneKind } from '#libs/vocabulary';
import { ZONE_STATES, type ZoneActKind, type ZoneState } from './zone.js';

export class ZoneDocumentAnswer {
  number!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  issuedOn!: string | null;
  issuedBy!: string;
}

/** A zone as lists show it. */
export class ListedZone {
  @ApiProperty({ format: 'uuid' })
  id!: string;
  /** For `If-Match`. */
  version!: number;
  @ApiProperty({ enum: ZONE_STATES })
  state!: ZoneState;
  name!: string;
  @ApiProperty({ enum: ZONE_KINDS })
  kind!: ZoneKind;
  @ApiProperty({ enum: DIRECTIVES, nullable: true })
  directive!: Directive | null;
  @ApiProperty({ type: [String] })
  areaCodes!: readonly string[];
  /** Whether it is drawn; without an outline it covers its areas whole. */
  hasOutline!: boolean;
  @ApiProperty({ format: 'date-time' })
  from!: string;
  /** The first instant at which it holds no longer; null until further notice. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  to!: string | null;
  @ApiProperty({ type: ZoneDocumentAnswer })
  document!: ZoneDocumentAnswer;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publishedAt!: string | null;
}

export class ZoneAnswer extends ListedZone {
  /** MultiPolygon of GeoJSON; null where it covers its areas. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  outline!: Record<string, unknown> | null;
}

export class ZoneActAnswer {
  @ApiProperty({ enum: ['drafted', 'changed', 'published', 'rejected', 'ended', 'withdrawn'] })
  act!: ZoneActKind;
  version!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  to!: string | null;
  @ApiProperty({ type: String, nullable: true })
  reason!: string | null;
  @ApiProperty({ type: ZoneDocumentAnswer, nullable: true })
  document!: ZoneDocumentAnswer | null;
  @ApiProperty({ format: 'date-time' })
  at!: string;
  by!: string;
  /** As the officer was called then; null of acts before names were kept. */
  @ApiProperty({ type: String, nullable: true })
  byName!: string | null;
}

/** For staff: a zone in any state, with all that was done about it, the earliest first. */
export class ZoneWithHistory extends ZoneAnswer {
  @ApiProperty({ type: [ZoneActAnswer] })
  history!: ZoneActAnswer[];
}

export class ZonesPage {
  @ApiProperty({ type: [ListedZone] })
  items!: ListedZone[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

/** For staff: a zone of their areas in any state, with its outline where outlines were asked for. */
export class ListedDraft extends ListedZone {
  /** MultiPolygon of GeoJSON; null where it covers its areas. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true, nullable: true })
  outline?: Record<string, unknown> | null;
}

export class ZoneDraftsPage {
  @ApiProperty({ type: [ListedDraft] })
  items!: ListedDraft[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor!: string | null;
}

export class ZonesAtAnswer {
  @ApiProperty({ format: 'date-time' })
  at!: string;
  /** `schematic`: by sketched communes nobody can tell more than `perhaps`; drawn zones are certain all the same. */
  @ApiProperty({ enum: ['official', 'schematic'] })
  certainty!: 'official' | 'schematic';
  /** The strictest first. */
  @ApiProperty({ type: [ListedZone] })
  zones!: ListedZone[];
  @ApiProperty({ type: ListedZone, nullable: true })
  strictest!: ListedZone | null;
  /** Zones of which nobody can tell whether the place lies in them. */
  @ApiProperty({ type: [ListedZone] })
  perhaps!: ListedZone[];
}

export class ZoneChange {
  @ApiProperty({ format: 'uuid' })
  zoneId!: string;
  @ApiProperty({ enum: ['published', 'ended', 'withdrawn'] })
  change!: 'published' | 'ended' | 'withdrawn';
  @ApiProperty({ enum: ZONE_KINDS })
  kind!: ZoneKind;
  @ApiProperty({ enum: DIRECTIVES, nullable: true })
  directive!: Directive | null;
  @ApiProperty({ type: [String] })
  areaCodes!: readonly string[];
  @ApiProperty({ format: 'date-time' })
  from!: string;
  /** As the change left it. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  to!: string | null;
  @ApiProperty({ format: 'date-time' })
  changedAt!: string;
}

export class ZoneChangesPage {
  @ApiProperty({ type: [ZoneChange] })
  items!: ZoneChange[];
  /** Of the last change; with it the feed goes on, also when it has come to its end for now. */
  nextCursor!: string;
}
