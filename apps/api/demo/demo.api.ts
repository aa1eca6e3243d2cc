import { Module } from '@nestjs/common';
import { ShowcaseResolver } from './showcase.resolver.js';

/** What only a demo shows. It is in every market's schema, and answers with nothing where it is no demo. */
@Module({ providers: [ShowcaseResolver] })
export class DemoApi {}
