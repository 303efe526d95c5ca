import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PolicyRecord } from '../../policies/policyRecord.js';
import { testFolders } from './testHouse.js';

/** The fictitious policies that come along with the program. */
export const samplePolicies: PolicyRecord[] = JSON.parse(
  readFileSync(join(testFolders.data, 'samples/policies.json'), 'utf8'),
);
