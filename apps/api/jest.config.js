import { preset } from '@reshelve/config/jest';

export default {
  ...preset,
  displayName: 'api',
  setupFiles: [...preset.setupFiles, 'reflect-metadata'],
  globalSetup: './test/support/global-setup.ts',
  testTimeout: 60_000,
};
