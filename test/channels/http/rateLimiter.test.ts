import { rateLimiter } from '../../../channels/http/rateLimiter.js';

describe('rateLimiter', () => {
  let now = 0;
  const limiter = () => rateLimiter({ perMinute: 60, burst: 3 }, { now: () => now });

  it('lets a burst through, then one a second, and says how long to wait', () => {
    const { take } = limiter();
    expect([take('a'), take('a'), take('a'), take('a')]).toEqual([0, 0, 0, 1]);
    now += 999;
    expect(take('a')).toBe(1);
    now += 1;
    expect([take('a'), take('a')]).toEqual([0, 1]);
  });

  it('keeps callers apart', () => {
    const { take } = limiter();
    for (let i = 0; i < 4; i += 1) take('a');
    expect([take('a'), take('b')]).toEqual([1, 0]);
  });

  it('never saves up more than a burst', () => {
    const { take } = limiter();
    take('a');
    now += 3_600_000;
    expect([take('a'), take('a'), take('a'), take('a')]).toEqual([0, 0, 0, 1]);
  });

  it('gives nothing back when the clock is set back', () => {
    const { take } = limiter();
    for (let i = 0; i < 3; i += 1) take('a');
    now -= 60_000;
    expect(take('a')).toBe(1);
  });

  it('tells a slow limit in whole seconds', () => {
    const { take } = rateLimiter({ perMinute: 6, burst: 1 }, { now: () => now });
    expect([take('a'), take('a')]).toEqual([0, 10]);
    now += 2_500;
    expect(take('a')).toBe(8);
  });
});
