import { Module } from '@nestjs/common';
import { PageFetcher } from './page-fetcher.ts';
import { OutboundPolicy } from './public-addresses.ts';

/** The one way out to the public web. */
@Module({ providers: [OutboundPolicy, PageFetcher], exports: [PageFetcher] })
export class OutboundModule {}
