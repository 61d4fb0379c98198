import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { PageQuery } from '#libs/http';
import { PLACE_KINDS, type PlaceKind } from '#libs/vocabulary';
import type { PlaceStatus } from './place.rules.js';
import { COMMUNE_CODE } from './register-place.dto.js';

const PLACE_STATUSES = ['open', 'closed'] as const satisfies readonly PlaceStatus[];
const POSTER_FORMATS = ['svg', 'png', 'pdf'] as const;
export type PosterFormat = (typeof POSTER_FORMATS)[number];

/** What everybody may know of a place; the contact phone is not among it. */
export class PublicPlace {
  /** Eight characters, printed on the poster. */
  code!: string;
  name!: string;
  kind!: PlaceKind;
  communeCode!: string;
  communeName!: string;
  address!: string;
  status!: PlaceStatus;
}

/** What officers see of a place in their area. */
export class OfficersPlace extends PublicPlace {
  latitude!: number | null;
  longitude!: number | null;
  registeredAt!: string;
  closedAt!: string | null;
  /** For `If-Match`. */
  version!: number;
}

export class PlacesPage {
  items!: OfficersPlace[];
  nextCursor!: string | null;
}

export class PlacesQuery extends PageQuery {
  /** Of this commune only. */
  @IsOptional()
  @Matches(COMMUNE_CODE)
  communeCode?: string;

  @IsOptional()
  @IsIn(PLACE_KINDS)
  kind?: PlaceKind;

  @IsOptional()
  @IsIn(PLACE_STATUSES)
  status?: PlaceStatus;
}

export class PosterImageQuery {
  @ApiPropertyOptional({ enum: POSTER_FORMATS, default: 'svg' })
  @IsIn(POSTER_FORMATS)
  format: PosterFormat = 'svg';
}
