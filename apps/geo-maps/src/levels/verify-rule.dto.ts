import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString } from 'class-validator';
import { ParsedBy } from '#libs/http';
import { publicText } from '#libs/vocabulary';
import { parseDay } from '../boundaries/day.dto.js';
import { RULE_NAMES, type RuleName } from './rule-names.rules.js';

const DOCUMENT_CHARACTERS_MAX = 80;

/** An official has compared a rule with the document that it comes from. */
export class VerifyRuleBody {
  @ApiProperty({ enum: RULE_NAMES, example: 'level-matrix' })
  @IsIn(RULE_NAMES)
  rule!: RuleName;

  @ApiProperty({ example: '4800/QĐ-BYT', maxLength: DOCUMENT_CHARACTERS_MAX })
  @IsString()
  @ParsedBy(publicText(DOCUMENT_CHARACTERS_MAX))
  documentNumber!: string;

  /** When he saw it. */
  @ApiProperty({ format: 'date' })
  @IsString()
  @ParsedBy(parseDay)
  seenOn!: string;
}

export class RuleVerificationView {
  id!: string;
  @ApiProperty({ enum: RULE_NAMES })
  rule!: RuleName;
  documentNumber!: string;
  seenOn!: string;
  verifiedAt!: string;
}

export class RuleVerificationList {
  @ApiProperty({ type: [RuleVerificationView] })
  items!: RuleVerificationView[];
}
