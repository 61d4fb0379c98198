import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public, Refused } from '#libs/http';
import type { FastifyReply } from 'fastify';
import { DOCS_FILES, DOCS_PAGE } from './docs-page.js';

/** Scripts and styles come from here only, and nothing may be framed or sent elsewhere. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const DAY_SECONDS = 86_400;

/** `GET /docs`: a page to read and try the API, with all its files from this process. */
@ApiExcludeController()
@Controller('docs')
export class DocsController {
  @Public()
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', PAGE_POLICY)
  page(): string {
    return DOCS_PAGE;
  }

  @Public()
  @Get(':file')
  async file(@Param('file') name: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const file = DOCS_FILES.get(name);
    if (file === undefined) throw new Refused('not-found', { status: 404 });
    void reply.type(file.type).header('cache-control', `public, max-age=${DAY_SECONDS}`);
    return file.read();
  }
}
