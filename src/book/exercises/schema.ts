import { z } from 'astro/zod';

const identifier = /^[A-Za-z][A-Za-z0-9]*$/;

/** The frontmatter of an exercise's `prompt.mdx`. */
export const exerciseSchema = z.strictObject({
  /** Made once (`npx node -p "crypto.randomUUID()"`) and never changed: readers' saved work hangs on it. */
  uuid: z.uuid(),
  /** What the reader sees above the editor: "Softmax, without overflow". */
  title: z.string().min(3).max(80),
  /**
   * The functions and classes that starter and solution export; the first one is called unless a group of the checks
   * says otherwise. What is a class, or takes a function, is called by a driver.
   */
  entry: z.array(z.string().regex(identifier, 'the name of a function or class, such as softmax')).min(1),
  /** Ids of the concepts it practices, as in CURRICULUM and `concepts.yml`. */
  concepts: z.array(z.string()).min(1),
  /** Exercises to solve first, as `chapter/name`; each must exist. */
  requires: z.array(z.string().regex(/^[a-z0-9-]+\/[A-Za-z0-9]+$/, 'chapter/name')).default([]),
  /** easy: one formula, one loop. medium: one idea on top. hard: several ideas at once. */
  difficulty: z.enum(['easy', 'medium', 'hard']),
  /** What it counts in a course that grades; 1 to 100. */
  points: z.number().int().min(1).max(100),
  /** Milliseconds that all its cases together may take before the run is stopped. */
  timeLimit: z.number().int().min(100).max(10_000).default(1000),
});

export type ExerciseData = z.infer<typeof exerciseSchema>;
