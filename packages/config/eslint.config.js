import js from '@eslint/js';
import { readdirSync } from 'node:fs';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import regexp from 'eslint-plugin-regexp';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

/** One message for each line that the architecture draws; see README.md, “The map of the code”. */
const restrict = (...patterns) => ['error', { patterns }];
const forbid = (regex, message) => ({ regex, message });

const FRAMEWORKS = forbid(
  '^(@nestjs/|next($|/)|react($|-|/)|@reshelve/(prisma|ui|api-client)|@prisma/|pg$|node:|fastify|class-)',
  'The domain is pure: no framework, no I/O, no clock.',
);
const MODULES = forbid('/modules/', 'The platform knows no module.');
const FOREIGN_PARTS = forbid(
  String.raw`^\.\./(?!\.\./)[a-z-]+/(?!.*\.(module|service)\.ts$)`,
  'Of another module only *.module.ts and *.service.ts may be imported.',
);
const FOREIGN_PARTS_FROM_DTO = forbid(
  String.raw`^\.\./\.\./(?!\.\./)[a-z-]+/`,
  'A DTO imports from its own module, the platform and the domain.',
);
const DATABASE = forbid(
  '^(@prisma/|@reshelve/prisma|pg$)',
  'Only *.repository.ts and platform/database touch Prisma or pg.',
);
const FORWARD_REF = {
  regex: '^@nestjs/common$',
  importNames: ['forwardRef'],
  message: 'A cycle wants another cut, not forwardRef.',
};
const SERVER = forbid(
  '(^@reshelve/prisma|^@prisma/|^pg$|apps/api|^@nestjs/)',
  'The web application knows the API through its client only.',
);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const API_SOURCE = 'apps/api/src';
const WEB_SOURCE = 'apps/web/src';
const LAYERS = ['app', 'features', 'components', 'lib'];

/** Where an import may not lead to, by the file that it finds: however it is written. */
const ZONES = [
  {
    target: `./${API_SOURCE}/platform`,
    from: `./${API_SOURCE}/modules`,
    message: 'The platform knows no module.',
  },
  ...modules().map((name) => ({
    target: `./${API_SOURCE}/modules/${name}/**/*`,
    from: `./${API_SOURCE}/modules/!(${name})/**/!(*.module|*.service).ts`,
    message: 'Of another module only *.module.ts and *.service.ts may be imported.',
  })),
  ...LAYERS.slice(1).map((layer, above) => ({
    target: `./${WEB_SOURCE}/${layer}`,
    from: LAYERS.slice(0, above + 1).map((upper) => `./${WEB_SOURCE}/${upper}`),
    message: 'app → features → components → lib, and never up.',
  })),
  {
    target: `./${WEB_SOURCE}`,
    from: ['./apps/api', './prisma', './script'],
    message: 'The web application knows the API through its client only.',
  },
  {
    target: './apps/api/src',
    from: ['./apps/web', './packages/ui', './packages/api-client', './script', './e2e', './bench'],
    message: 'The API knows the domain and its database client only.',
  },
  {
    target: ['./packages/domain/src', './packages/ui/src', './packages/api-client/src'],
    from: ['./apps', './prisma', './script', './e2e', './bench'],
    message: 'A package knows nothing of those who use it.',
  },
];

function modules() {
  const folder = new URL(`../../${API_SOURCE}/modules/`, import.meta.url);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      '**/.next/',
      '**/.build/',
      '**/.data/',
      '**/coverage/',
      'prisma/generated/',
      'packages/api-client/src/schema.ts',
      '**/next-env.d.ts',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true } },
    settings: {
      // Without these two nothing but JavaScript is looked into, and no cycle is ever found.
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          alwaysTryTypes: true,
          noWarnOnMultipleProjects: true,
          project: [`${ROOT}tsconfig.json`, `${ROOT}{apps,packages}/*/tsconfig.json`],
        }),
      ],
    },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-restricted-paths': ['error', { basePath: ROOT, zones: ZONES }],
      // A module or a controller without members is how Nest is told things.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // DTOs are classes for the sake of their decorators; their objects are plain ones.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // What other processes and callbacks change behind the compiler's back is checked again.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: true },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportAllDeclaration, ExportNamedDeclaration[source]',
          message: 'No barrels: import from where it is made.',
        },
      ],
    },
  },
  {
    files: ['{apps,packages}/*/src/**/*.{ts,tsx}'],
    plugins: { regexp },
    rules: {
      // A pattern whose time grows with the square of a text lets one long text stop everything.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    files: ['packages/domain/src/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': restrict(FRAMEWORKS),
      'no-restricted-globals': ['error', 'process', 'fetch', 'window', 'document', 'setTimeout'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is passed in.' },
        { object: 'Math', property: 'random', message: 'Chance is passed in.' },
      ],
    },
  },
  {
    files: ['apps/api/src/**'],
    ignores: [
      'apps/api/src/platform/env/**',
      'apps/api/src/{openapi,demo,migrate}.ts',
      'apps/api/src/operator.ts',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only platform/env reads the environment.' },
      ],
    },
  },
  {
    files: ['apps/api/src/platform/**'],
    ignores: [
      'apps/api/src/platform/database/**',
      '**/*.repository.ts',
      'apps/api/src/platform/jobs/runner.ts',
    ],
    rules: { '@typescript-eslint/no-restricted-imports': restrict(MODULES, DATABASE, FORWARD_REF) },
  },
  {
    // The queue reads and listens on connections of its own.
    files: [
      'apps/api/src/platform/database/**',
      'apps/api/src/platform/**/*.repository.ts',
      'apps/api/src/platform/jobs/runner.ts',
    ],
    rules: { '@typescript-eslint/no-restricted-imports': restrict(MODULES, FORWARD_REF) },
  },
  {
    files: ['apps/api/src/demo/**', 'apps/api/src/*.ts'],
    // Applying migrations is all that migrate.ts does.
    ignores: ['**/*.repository.ts', 'apps/api/src/migrate.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': restrict(DATABASE) },
  },
  {
    files: ['apps/api/src/modules/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': restrict(FOREIGN_PARTS, DATABASE, FORWARD_REF),
    },
  },
  {
    files: ['apps/api/src/modules/**/*.repository.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': restrict(FOREIGN_PARTS, FORWARD_REF) },
  },
  {
    files: ['apps/api/src/modules/*/dto/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': restrict(FOREIGN_PARTS_FROM_DTO, DATABASE),
    },
  },
  {
    files: ['apps/web/src/**'],
    rules: { '@typescript-eslint/no-restricted-imports': restrict(SERVER) },
  },
  {
    // Service workers, as the browser takes them.
    files: ['apps/web/public/*.js'],
    languageOptions: {
      sourceType: 'script',
      globals: Object.fromEntries(
        ['self', 'caches', 'fetch', 'URL', 'Request', 'Response'].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    // Server actions are async by contract, and handlers of forms are functions without a result.
    files: ['apps/web/src/**', 'packages/ui/src/**'],
    rules: {
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['**/test/**', 'e2e/**', 'bench/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        console: 'readonly',
      },
    },
  },
);
