import { Module } from '@nestjs/common';
import { OutsideProvider } from './outside-provider.js';

/** Sign-in at another house. */
@Module({ providers: [OutsideProvider], exports: [OutsideProvider] })
export class FederationModule {}
