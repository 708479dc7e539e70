import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';

/** One page of each kind that the site has, under its path. */
export const PAGES = [
  '',
  'kubernetes/',
  'kubernetes/headless-services/',
  'kubernetes/headless-services/receipt/',
  'proof/',
  'rules/',
  'rules/wrong-cell/',
  'progress/',
  '404.html',
] as const;

/** Stems of the lesson's items. */
export const STEM = {
  dns: /What does DNS answer/,
  connect: /At which step/,
  none: /If the manifest left/,
  deleted: /Step 6 deletes/,
} as const;

/** What is replaced in the page's markup, and by what. */
type Replacement = readonly [from: string | RegExp, to: string];

/** The lesson that the tests read, under the path they serve the site at. */
export class Lesson {
  readonly page: Page;
  readonly #replacements: Replacement[] = [];

  constructor(page: Page) {
    this.page = page;
  }

  async open(hash = ''): Promise<void> {
    await this.page.goto(`${siteUrl()}kubernetes/headless-services/${hash}`);
  }

  /** An item of the quiz, by its stem. */
  item(stem: RegExp): Locator {
    return this.page.locator('.item').filter({ has: this.page.getByRole('heading', { name: stem }) });
  }

  /** Chooses options of an item, and checks it. */
  async choose(stem: RegExp, ...options: readonly RegExp[]): Promise<void> {
    const item = this.item(stem);
    // A quiz is made ready when it is near.
    await item.scrollIntoViewIfNeeded();
    for (const option of options) await item.getByLabel(option).check();
    await item.getByRole('button', { name: 'Check' }).click();
  }

  /** The execution's own tracker; the quiz has one with open cells. */
  get tracker(): Locator {
    return this.page.getByRole('table', { name: 'State tracker' });
  }

  /** Serves the lesson with other markup, as another quiz would have it. Where a service worker is at work, it comes too late. */
  async change(...replacements: readonly Replacement[]): Promise<void> {
    this.#replacements.push(...replacements);
    await this.page.context().route(/headless-services\/$/, async (route) => {
      const response = await route.fetch();
      const body = this.#replacements.reduce(
        (html, [from, to]) => {
          const next = html.replace(from, to);
          if (next === html) throw new Error(`nothing to replace: ${from}`);
          return next;
        },
        await response.text(),
      );
      await route.fulfill({ response, body });
    });
  }

  /** Serves the lesson with no other items than those that options are chosen in: a quiz of four, with six points. */
  async choicesAlone(): Promise<void> {
    await this.change([/<dry-(?!choice|multiple)(\w+) class="item".*?<\/dry-\1>/gs, '']);
  }

  /** Has every attempt shuffle by the same seed. */
  async sameOrder(): Promise<void> {
    await this.page.addInitScript(() => {
      crypto.getRandomValues = <Numbers>(numbers: Numbers): Numbers => numbers;
    });
  }

  row(step: number): Locator {
    return this.page.locator(`#step-${step}`);
  }
}

/** Where the built site is served: ends with a slash. */
export function siteUrl(): string {
  return process.env['DRYRUN_SITE'] ?? '';
}

/** Fails with axe's own words where a page breaks a rule of WCAG 2.2 AA or a best practice. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(passes.length).toBeGreaterThan(10);
  expect(
    violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ html }) => html.slice(0, 160)) })),
  ).toEqual([]);
}

export const test = base.extend<{ lesson: Lesson }>({
  lesson: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) errors.push(message.text());
    });
    page.on(
      'response',
      (response) => void (response.status() >= 400 && errors.push(`${response.status()} ${response.url()}`)),
    );
    await use(new Lesson(page));
    // A service worker may still be fetching what is routed.
    await page.context().unrouteAll({ behavior: 'ignoreErrors' });
    expect(errors).toEqual([]);
  },
});

export { expect };
