import { preset } from '@reshelve/config/jest';

export default {
  ...preset,
  displayName: 'web',
  modulePathIgnorePatterns: ['<rootDir>/.next/'],
  moduleNameMapper: {
    ...preset.moduleNameMapper,
    '^@/(.*)$': '<rootDir>/src/$1',
    // Next's bundler makes this an error in the browser; for Node it is empty.
    '^server-only$': '<rootDir>/test/server-only.ts',
  },
};
