import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '#libs/http';
import { FreshnessAnswer } from './freshness.dto.js';
import { FreshnessQuery } from './freshness.query.js';

const VIEWS = ['declarations', 'places'] as const;

@ApiTags('reports')
@Controller('v1/reports/freshness')
export class FreshnessController {
  constructor(private readonly freshness: FreshnessQuery) {}

  /** Up to which instant each source has been counted, and how far that lies behind. */
  @Get()
  @Permission('reports:read')
  async list(): Promise<FreshnessAnswer> {
    const items = await Promise.all(VIEWS.map(async (view) => ({ view, sources: await this.freshness.ofView(view) })));
    return { items };
  }
}
