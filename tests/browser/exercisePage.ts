import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

const chaptersFolder = 'content/chapters';

/** An exercise's folder, for tests that go through all of them. */
export interface ExerciseFolder {
  chapter: string;
  name: string;
  path: string;
}

export function exerciseFolders(): ExerciseFolder[] {
  return readdirSync(chaptersFolder).flatMap((chapter) => {
    const folder = `${chaptersFolder}/${chapter}/exercises`;
    const names = existsSync(folder) ? readdirSync(folder) : [];
    return names.map((name) => ({ chapter, name, path: `${folder}/${name}` }));
  });
}

/** Programs in a folder of an exercise, with their code: `mistakes`, `solutions`. */
export function programs({ path }: ExerciseFolder, folder: string): { file: string; code: string }[] {
  if (!existsSync(`${path}/${folder}`)) return [];
  const files = readdirSync(`${path}/${folder}`).filter((file) => file.endsWith('.ts'));
  return files.map((file) => ({ file, code: read(`${path}/${folder}/${file}`) }));
}

export const read = (file: string): string => readFileSync(file, 'utf8');

/** An exercise on its chapter's page, as a reader meets it. */
export class ExercisePage {
  readonly page: Page;
  readonly root: Locator;
  readonly still: Locator;
  readonly editor: Locator;
  readonly verdict: Locator;
  readonly run: Locator;

  constructor(page: Page, name: string) {
    this.page = page;
    this.root = page.locator(`#exercise-${name}`);
    this.still = this.root.locator('.code-still .still-code');
    this.editor = this.root.locator('.cm-content');
    this.verdict = this.root.locator('.verdict');
    this.run = this.root.locator('.run');
  }

  static async open(page: Page, { chapter, name }: Pick<ExerciseFolder, 'chapter' | 'name'>): Promise<ExercisePage> {
    await page.goto(`/${chapter}/`);
    const exercise = new ExercisePage(page, name);
    await exercise.ready();
    return exercise;
  }

  /** Scrolls to it and waits until it has come alive. */
  async ready(): Promise<void> {
    await this.root.locator('.code').scrollIntoViewIfNeeded();
    await expect(this.root.locator('astro-island')).not.toHaveAttribute('ssr');
  }

  async edit(): Promise<void> {
    if (await this.still.isVisible()) await this.still.click();
    else await this.editor.click();
    await expect(this.editor).toBeFocused();
  }

  /** Replaces the code as a paste does. */
  async paste(code: string): Promise<void> {
    await this.edit();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(code);
  }

  async runWithKeys(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Enter');
    // Where a program trains, it may take some seconds.
    await expect(this.run).toHaveAttribute('aria-disabled', 'false', { timeout: 15_000 });
  }

  async submit(code: string): Promise<void> {
    await this.paste(code);
    await this.runWithKeys();
  }

  /** What the editor holds, line by line. */
  async code(): Promise<string> {
    return (await this.editor.locator('.cm-line').allTextContents()).join('\n');
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name });
  }
}
