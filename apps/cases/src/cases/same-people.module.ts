import { Module } from '@nestjs/common';
import { SamePeopleReaction } from './same-people.reaction.js';
import { SamePersonStore } from './same-person.store.js';

/** Which people of testing are one. */
@Module({ providers: [SamePersonStore, SamePeopleReaction], exports: [SamePersonStore, SamePeopleReaction] })
export class SamePeopleModule {}
