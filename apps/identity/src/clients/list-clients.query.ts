import { Injectable } from '@nestjs/common';
import { CursorCodec, type Actor, type Page, type PageQuery } from '#libs/http';
import { AreasOfProvince } from '../roles/areas-of-province.js';
import type { Client } from './client.js';
import { isVisibleTo } from './client.rules.js';
import { ClientStore } from './client.store.js';

const LIST = 'clients';

/** Which clients there are, in order of their ids: those that the asking administrator may see. */
@Injectable()
export class ListClientsQuery {
  constructor(
    private readonly clients: ClientStore,
    private readonly areas: AreasOfProvince,
    private readonly cursors: CursorCodec,
  ) {}

  /** A page is cut before it is filtered, so that it may hold fewer than `limit` while more follow. */
  async page(actor: Actor, { limit, cursor }: PageQuery): Promise<Page<Client>> {
    const [afterId = ''] = cursor === undefined ? [] : this.cursors.decode(LIST, cursor);
    const clients = await this.clients.listAfter(String(afterId), limit + 1);
    const page = clients.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.filter((client) => isVisibleTo(client, actor.areas, this.areas)),
      nextCursor: clients.length > limit && last ? this.cursors.encode(LIST, [last.clientId]) : null,
    };
  }
}
