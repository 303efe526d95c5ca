import { customerOf } from '../../../channels/direct-line/customer.js';

const conversation = (customerId: string) => ({
  ...{
    id: 'c1',
    channelId: 'directline',
    customerId,
    owner: 'bot' as const,
    version: 1,
    lastSeq: 1,
    state: null,
    dueAt: null,
  },
});
const nobody = 'anonymous:c1';

describe('whose conversation it is', () => {
  it.each([
    // token's user, claimed, owner so far, customer
    [undefined, undefined, undefined, nobody],
    [undefined, undefined, nobody, nobody],
    [undefined, undefined, 'u1', 'u1'],
    [undefined, 'u1', undefined, 'u1'],
    [undefined, 'u1', nobody, 'u1'],
    [undefined, 'u1', 'u1', 'u1'],
    [undefined, nobody, nobody, nobody],
    ['u1', undefined, nobody, 'u1'],
    ['u1', 'u2', 'u1', 'u1'],
    ['u1', 'u2', undefined, 'u1'],
  ])('token %s, claimed %s, owner %s: %s', (tokenUserId, claimedId, owner, expected) => {
    const stored = owner === undefined ? undefined : conversation(owner);
    expect(customerOf({ conversationId: 'c1', tokenUserId, claimedId, conversation: stored })).toBe(expected);
  });

  it.each([
    [undefined, 'u2', 'u1', 'forbidden'],
    ['u2', undefined, 'u1', 'forbidden'],
    [undefined, 'anonymous:c2', nobody, 'bad_request'],
    ['anonymous:c2', undefined, undefined, 'bad_request'],
  ])('token %s, claimed %s, owner %s is refused: %s', (tokenUserId, claimedId, owner, code) => {
    const stored = owner === undefined ? undefined : conversation(owner);
    const ask = () => customerOf({ conversationId: 'c1', tokenUserId, claimedId, conversation: stored });
    expect(ask).toThrow(expect.objectContaining({ code }));
  });
});
