import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permission } from '#libs/http';
import { FreshnessAnswer } from './freshness.dto.js';
import { FreshnessQuery } from './freshness.query.js';
import { VIEW_SOURCES, type ViewName } from './view-sources.js';

@ApiTags('reports')
@Controller('v1/reports/freshness')
export class FreshnessController {
  constructor(private readonly freshness: FreshnessQuery) {}

  /** Up to which instant each source has been counted, and how far that lies behind. */
  @Get()
  @Permission('reports:read')
  async list(): Promise<FreshnessAnswer> {
    const views = Object.keys(VIEW_SOURCES) as ViewName[];
    const items = await Promise.all(views.map(async (view) => ({ view, sources: await this.freshness.ofView(view) })));
    return { items };
  }
}
