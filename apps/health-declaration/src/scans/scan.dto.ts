import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { HOSTILE_REASONS, SCAN_KINDS, type HostileReason, type ScanKind } from '#libs/vocabulary';
import { NEXT_ACTIONS, type NextAction } from './next-steps.rules.js';
import { LOOKED_UP_KINDS, type LookedUpKind } from './scan-finding.js';

export class ScanBody {
  /** As the scanner read it, or as it was typed. Longer than a QR code can be, it is `hostile`, not refused. */
  @ApiProperty({ example: '099090000123|099123456|Nguyễn Thử An|01021990|Nam|Ấp Thử, Hậu Giang|15042021' })
  @IsString()
  text!: string;
}

/** What can be done with what was scanned. */
export class NextStepView {
  @ApiProperty({ enum: NEXT_ACTIONS })
  action!: NextAction;

  /** A path of this origin where people do it. */
  url?: string;

  /** Of the place, the card or the declaration, in its stored form. */
  code?: string;
}

export class ScanView {
  /** As the text shows it; `declaration-group` where its code turned out to be that of a group. */
  @ApiProperty({ enum: [...SCAN_KINDS, ...LOOKED_UP_KINDS] })
  kind!: ScanKind | LookedUpKind;

  /**
   * By kind; days are ISO. Masked, unless the caller has `scans:read`. Of a group: `groupKind`, `memberCount`, and of
   * each member `fullName`, `outcome` and, with `scans:read`, `memberCode`, the code of the member's own declaration.
   */
  @ApiProperty({ type: 'object', additionalProperties: true })
  fields!: Record<string, unknown>;

  /**
   * Closed codes: contradictions in the text, and what its look-up found. Of a personal code also `personal-code-revoked`,
   * and `personal-code-replayed` where this very code was shown at a place or a checkpoint before.
   */
  warnings!: string[];

  /** Why the text is hostile; only with that kind. */
  @ApiPropertyOptional({ enum: HOSTILE_REASONS })
  hostile?: HostileReason;

  /** Never empty; `none` where nothing can be done. */
  @ApiProperty({ type: [NextStepView] })
  next!: NextStepView[];
}
