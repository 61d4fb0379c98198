import { Module } from '@nestjs/common';
import { PersonalCodesModule } from '../personal-codes/personal-codes.module.js';
import { PlacesModule } from '../places/places.module.js';
import { PublishedKeysController } from './published-keys.controller.js';

/** The public halves of every key with which this service signs. */
@Module({ imports: [PlacesModule, PersonalCodesModule], controllers: [PublishedKeysController] })
export class PublishedKeysModule {}
