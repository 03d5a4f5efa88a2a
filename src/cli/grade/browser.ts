import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import type { CallOutcome, CallsOutcome, LoadOutcome, Runner } from '../../grader/runner.ts';
import type { Plain } from '../../grader/types.ts';
import { decode, encode } from '../../grader/wire.ts';
import { bundle } from '../bundle.ts';
import { findBrowser } from '../findBrowser.ts';
import type { LaneInPage } from './laneInPage.ts';

/** The browser died under a submission, or no longer answers. It says nothing yet about the submission. */
export class BrowserStopped extends Error {}

/** One page with a sandbox of its own, which runs one submission at a time. */
export interface Lane {
  /** As a page of the book gives it. */
  open(): Promise<Runner>;
  close(): Promise<void>;
}

export interface GradingBrowser {
  openLane(): Promise<Lane>;
  close(): Promise<void>;
}

/** What the page's own time limits are given on top, before the browser counts as stopped. */
const patience = 20_000;

/**
 * Starts a headless Chromium for code that nobody has looked at. There is no server: the few files that its pages are made
 * of are handed over when they are asked for, under a name that belongs to nobody; no other name is ever resolved.
 *
 * @throws Error that says what to install where there is no browser
 */
export async function startBrowser(): Promise<GradingBrowser> {
  const [executablePath, script] = await Promise.all([
    findBrowser(),
    bundle(new URL('laneInPage.ts', import.meta.url)),
  ]);
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--host-resolver-rules=MAP * ~NOTFOUND',
      // A container's root user can't have Chromium's own sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  let lanes = 0;
  return {
    openLane: () => openLane(browser, script, `https://lane-${++lanes}.invalid`),
    close: () => browser.close(),
  };
}

const html = { contentType: 'text/html; charset=utf-8' };
const pagePolicy = "default-src 'none'; script-src 'self'; frame-src 'self'";

/** Each lane has an origin of its own, so that Chromium gives each its own process. */
async function openLane(browser: Browser, script: string, origin: string): Promise<Lane> {
  const context = await browser.newContext({ offline: true, serviceWorkers: 'block', acceptDownloads: false });
  try {
    const page = await serveLane(context, script, origin);
    let close: () => Promise<void> = () => context.close();
    const stopped = new Promise<never>((_, reject) => {
      const stop = () => reject(new BrowserStopped('the browser stopped'));
      page.on('crash', stop);
      page.on('close', stop);
    });
    stopped.catch(() => {});
    close = () => context.close().catch(() => {});
    return { open: () => openRunner(page, stopped), close };
  } catch (error) {
    await context.close();
    throw error;
  }
}

async function serveLane(context: BrowserContext, script: string, origin: string): Promise<Page> {
  const files = new Map([
    ['/', { ...html, body: '<!doctype html>', headers: { 'content-security-policy': pagePolicy } }],
    ['/lane.js', { contentType: 'text/javascript', body: script }],
  ]);
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    const file = url.origin === origin ? files.get(url.pathname) : undefined;
    return file && route.request().method() === 'GET' ? route.fulfill(file) : route.abort();
  });
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  const sandbox = await page.evaluate(async (url) => {
    const { sandboxPage } = await import(url);
    return sandboxPage() as string;
  }, '/lane.js');
  files.set('/sandbox.html', { ...html, body: sandbox });
  await page.evaluate(async (url) => {
    const { startLane } = await import(url);
    Object.assign(window, { lane: await startLane('/sandbox.html') });
  }, '/lane.js');
  return page;
}

interface Hook {
  lane: LaneInPage;
}

/** A runner in the page, as one here. */
async function openRunner(page: Page, stopped: Promise<never>): Promise<Runner> {
  const ask = async <T>(answer: Promise<T>, limit: number): Promise<T> => {
    answer.catch(() => {});
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new BrowserStopped('the browser does not answer')), limit + patience);
    });
    try {
      return await Promise.race([answer, stopped, tooLate]);
    } catch (error) {
      throw error instanceof BrowserStopped ? error : new BrowserStopped((error as Error).message);
    } finally {
      clearTimeout(timer);
    }
  };
  const place = await ask(
    page.evaluate(() => (window as unknown as Hook).lane.open()),
    0,
  );
  return {
    async load(code, seed, limit, driver) {
      const text = await ask(
        page.evaluate(([place, ...program]) => (window as unknown as Hook).lane.load(place, ...program), [
          place,
          code,
          seed,
          limit,
          driver,
        ] as const),
        limit,
      );
      return decode(text) as unknown as LoadOutcome;
    },
    async calls(calls, limit) {
      const text = await ask(
        page.evaluate(([place, calls, limit]) => (window as unknown as Hook).lane.calls(place, calls, limit), [
          place,
          encode(calls as unknown as Plain),
          limit,
        ] as const),
        limit,
      );
      return withOwnArguments(decode(text) as unknown as CallsOutcome);
    },
    close() {
      page.evaluate((place) => (window as unknown as Hook).lane.close(place), place).catch(() => {});
    },
  };
}

/** On the way here a missing list of arguments became one that is undefined. */
function withOwnArguments(answered: CallsOutcome): CallsOutcome {
  if ('timeout' in answered) return answered;
  const outcomes = answered.outcomes.map((outcome): CallOutcome => {
    if (!('argsAfter' in outcome) || outcome.argsAfter) return outcome;
    return { value: outcome.value };
  });
  return { ...answered, outcomes };
}
