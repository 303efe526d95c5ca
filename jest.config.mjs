/** Tests run on sources: SWC turns each file into CommonJS; types are checked apart, by tsc. */
export default {
  testEnvironment: 'node',
  // Real servers and browsers take as long as a busy machine makes them; speed is measured by the bench, not here.
  testTimeout: 60_000,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
};
