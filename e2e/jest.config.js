import { preset } from '@reshelve/config/jest';

export default {
  ...preset,
  displayName: 'journeys',
  globalSetup: './support/global-setup.ts',
  globalTeardown: './support/global-teardown.ts',
  testMatch: ['<rootDir>/journeys/*.test.ts'],
  testTimeout: 180_000,
  maxWorkers: 1,
};
