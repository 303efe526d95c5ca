import type { JsonPath, JsonWithLines } from './parseJsonWithLines.js';
import { parseJsonWithLines } from './parseJsonWithLines.js';
import type { PolicyRecord } from './policyRecord.js';
import { policyRecordSchema } from './policyRecord.js';

/** One finding, `line 12: records[3].insuredPhone: a mainland mobile number`, without anything from the record itself. */
export type PolicyFileError = string;

export type PolicyFile = { ok: true; records: PolicyRecord[] } | { ok: false; errors: PolicyFileError[] };

interface Finding {
  path: JsonPath;
  reason: string;
}

type ParsedJson = Extract<JsonWithLines, { ok: true }>;

/** Reads a JSON array of policy records: all of them, or every error in the order of the lines. */
export function readPolicyFile(text: string): PolicyFile {
  const json = parseJsonWithLines(text.replace(/^\uFEFF/, ''));
  if (!json.ok) return { ok: false, errors: [`line ${json.line}: ${json.reason}`] };
  if (!Array.isArray(json.value)) {
    return { ok: false, errors: [`line ${json.lineOf([])}: a list of policy records [ … ] is wanted`] };
  }
  const readings = json.value.map(readRecord);
  const findings = [...readings.flatMap((reading) => reading.findings), ...findDuplicates(json, json.value)];
  if (findings.length > 0) return { ok: false, errors: inLineOrder(json, findings) };
  return { ok: true, records: readings.flatMap(({ record }) => record ?? []) };
}

function readRecord(value: unknown, index: number): { record?: PolicyRecord; findings: Finding[] } {
  const result = policyRecordSchema.safeParse(value, { reportInput: true });
  if (!result.success) return { findings: result.error.issues.flatMap((issue) => toFindings(index, issue)) };
  return { record: result.data, findings: findWrongDays(index, result.data) };
}

type Issue = NonNullable<ReturnType<typeof policyRecordSchema.safeParse>['error']>['issues'][number];

function toFindings(index: number, issue: Issue): Finding[] {
  const path = [index, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], reason: 'no such field' }));
  }
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
  return [{ path, reason: isMissing ? 'is missing' : issue.message }];
}

function findWrongDays(index: number, record: PolicyRecord): Finding[] {
  if (record.effectiveDate <= record.expiryDate) return [];
  return [{ path: [index, 'expiryDate'], reason: 'lies before effectiveDate' }];
}

function findDuplicates(json: ParsedJson, values: readonly unknown[]): Finding[] {
  const firstIndex = new Map<string, number>();
  return values.flatMap((value, index) => {
    const policyNo = policyNoOf(value);
    if (policyNo === undefined) return [];
    const first = firstIndex.get(policyNo);
    if (first === undefined) {
      firstIndex.set(policyNo, index);
      return [];
    }
    const line = json.lineOf([first, 'policyNo']);
    return [{ path: [index, 'policyNo'], reason: `the same number as records[${first}] on line ${line}` }];
  });
}

/** Looked at apart from the schema, so that a duplicate is told together with what else is wrong in its record. */
function policyNoOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('policyNo' in value)) return undefined;
  return typeof value.policyNo === 'string' ? value.policyNo : undefined;
}

function inLineOrder(json: ParsedJson, findings: readonly Finding[]): PolicyFileError[] {
  return findings
    .map(({ path, reason }) => ({ line: json.lineOf(path), where: describe(path), reason }))
    .sort((a, b) => a.line - b.line)
    .map(({ line, where, reason }) => `line ${line}: ${where}: ${reason}`);
}

/** `[3, 'benefits', 0, 'service']` → `records[3].benefits[0].service`. */
function describe(path: JsonPath): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return `records${steps.join('')}`;
}
