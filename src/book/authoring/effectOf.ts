/** What a changed file means for the pages that are open. */
export interface Effect {
  /** The exercise that it belongs to, as `chapter/name`. */
  exercise?: string | undefined;
  /** Chapters' numbers may be others. */
  onNumbers: boolean;
  /** Chapters that name what is in it must be compiled again. */
  onChapters: boolean;
  /** Checks and programs run on it. */
  onEngine: boolean;
}

/**
 * @param file as the book calls it: `content/glossary.yml`
 * @returns undefined where a page shows nothing of it that the browser does not already see to
 */
export function effectOf(file: string): Effect | undefined {
  const [, chapter, name] = /^content\/chapters\/([^/]+)\/exercises\/([^/]+)\//.exec(file) ?? [];
  const none = { onNumbers: false, onChapters: false, onEngine: false };
  if (chapter && name) return { ...none, exercise: `${chapter}/${name}` };
  if (/^src\/(engine|grader)\/.*\.ts$/.test(file)) {
    const isEngine = file.startsWith('src/engine/');
    return { onNumbers: isEngine, onChapters: isEngine, onEngine: true };
  }
  if (!file.startsWith('content/') || file.startsWith('content/schemas/')) return undefined;
  if (file.endsWith('.mdx')) return none;
  return { ...none, onNumbers: file.endsWith('.ts'), onChapters: true };
}
