import { ShouliError } from '../../../errors.js';
import { asStoreFault } from '../../../store/sqlite/asStoreFault.js';

const sqliteError = (code: string) => Object.assign(new RangeError('tickets.customer_id'), { code });

test.each([
  ['SQLITE_BUSY', 'store_unavailable'],
  ['SQLITE_BUSY_SNAPSHOT', 'store_unavailable'],
  ['SQLITE_IOERR_FSYNC', 'store_unavailable'],
  ['SQLITE_FULL', 'store_unavailable'],
  ['SQLITE_CONSTRAINT_PRIMARYKEY', 'internal'],
  ['SQLITE_ERROR', 'internal'],
  ['ERR_INVALID_ARG', 'internal'],
])('%s is %s, with its cause', (code, expected) => {
  const cause = sqliteError(code);
  const fault = asStoreFault(cause);
  expect(fault).toMatchObject({ name: 'ShouliError', code: expected, cause });
  expect(fault.message).not.toContain('customer_id');
});

test('what is ours already stays as it is', () => {
  const ours = new ShouliError('turn_conflict', 'another came first');
  expect(asStoreFault(ours)).toBe(ours);
});
