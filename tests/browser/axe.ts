import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface Scope {
  /** Looks only at what this selector finds. */
  include?: string;
  /** Tries these rules alone. */
  rules?: string[];
}

/**
 * What axe finds wrong, one line a place. On a chapter with its thousands of elements the time goes into what is right,
 * which nobody reads here: axe is told to leave that out, and to work in the page itself, which has no frames to visit.
 */
export async function violationsOf(page: Page, { include, rules }: Scope = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (include) axe.include(include);
  axe.options({ resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary}`),
  );
}

/** What may differ between the light theme and the dark. */
export const colorRules = ['color-contrast', 'link-in-text-block'];
