import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { Complaint } from '../complaint.ts';

export interface Question {
  /** The flag that answers it: `title` for `--title`. */
  flag: string;
  text: string;
  /** What an empty answer means; also the answer where nobody can be asked. */
  fallback?: string;
  /** What is wrong with an answer, and what to do; undefined when it is fine. */
  fault?: (answer: string) => string | undefined;
}

/**
 * Answers from flags, else from whoever sits at the terminal, else the fallbacks.
 *
 * @throws Complaint for a flag that won't do, and for one that is missing where nobody can be asked
 */
export async function ask(questions: readonly Question[], flags: Record<string, string | undefined>) {
  const answers: Record<string, string> = {};
  const terminal = stdin.isTTY ? createInterface({ input: stdin, output: stdout }) : undefined;
  try {
    for (const { flag, text, fallback, fault } of questions) {
      const given = flags[flag] ?? (terminal ? undefined : fallback);
      if (given === undefined && !terminal) throw new Complaint(`--${flag} is missing: ${text}`);
      if (given !== undefined) {
        const problem = fault?.(given);
        if (problem) throw new Complaint(`--${flag}: ${problem}`);
      }
      let answer = given;
      while (answer === undefined) {
        const typed =
          (await terminal!.question(`${text}${fallback ? ` [${fallback}]` : ''} `)).trim() || fallback || '';
        const problem = fault?.(typed);
        if (problem) console.log(problem);
        else answer = typed;
      }
      answers[flag] = answer;
    }
  } finally {
    terminal?.close();
  }
  return answers;
}
