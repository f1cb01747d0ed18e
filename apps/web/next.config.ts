import path from 'node:path';
import type { NextConfig } from 'next';

// Nothing about anybody leaves the machine, a developer's included.
process.env['NEXT_TELEMETRY_DISABLED'] = '1';

const publicHost = process.env['PUBLIC_URL'] ? new URL(process.env['PUBLIC_URL']).host : undefined;

const config: NextConfig = {
  output: 'standalone',
  // The workspace's root: what the standalone server needs lies partly above this folder.
  outputFileTracingRoot: path.join(import.meta.dirname, '../..'),
  turbopack: { root: path.join(import.meta.dirname, '../..') },
  transpilePackages: ['@reshelve/ui'],
  poweredByHeader: false,
  // Development would print what people type.
  logging: { serverFunctions: false },
  reactStrictMode: true,
  // The <title> belongs into the first bytes: it must be there without JavaScript, too.
  htmlLimitedBots: /.*/,
  experimental: {
    // What goes past the proxy is kept for it: as much as an action takes.
    proxyClientMaxBodySize: '26mb',
    serverActions: {
      // The API takes files of 25 MB; a form around one is a little larger.
      bodySizeLimit: '26mb',
      // Behind a proxy that passes its own host, the browser's Origin is the public one.
      ...(publicHost ? { allowedOrigins: [publicHost] } : {}),
    },
  },
};

export default config;
