import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const path = places.find((one) => existsSync(one));

/**
 * `describe` where Chromium is there. Without it the suite is left out with a loud line, and in CI it fails: a suite that
 * quietly skips there is a defect.
 */
export const describeInBrowser: jest.Describe = path === undefined ? missing() : describe;

/** The screen of a usual phone, for `newContext`. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

export function launchChromium(): Promise<Browser> {
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ executablePath: path ?? '', args: [...args, ...quiet] });
}

function missing(): jest.Describe {
  if (process.env['CI']) throw new Error('Chromium is missing, and CI must not go without the browser tests');
  process.stderr.write(
    '\n*** NO CHROMIUM: the browser tests are LEFT OUT. apt-get install chromium fonts-noto-cjk ***\n\n',
  );
  return describe.skip;
}
