/** Something that the types say about the code. Offsets count from 0. */
export interface TypeProblem {
  from: number;
  to: number;
  message: string;
}

export interface Completion {
  label: string;
  /** As CodeMirror names kinds: `function`, `variable`, `property`, … */
  type: string;
  /** What belongs to the code itself comes before what is always there. */
  isLocal: boolean;
}

/** What is known of a name: its type as code, and what its docstring says. */
export interface Explanation {
  code: string;
  text: string;
}

/** An explanation of what stands from one offset to another. */
export interface Hover extends Explanation {
  from: number;
  to: number;
}

/** What type help answers; `code` is the learner's, `position` an offset in it. */
export interface TypeService {
  /** All that is wrong, the signature that the starter asks for included. */
  check(code: string, starter: string): TypeProblem[];
  complete(code: string, position: number): Completion[];
  /** More on one of the completions. */
  explain(code: string, position: number, name: string): Explanation | undefined;
  hover(code: string, position: number): Hover | undefined;
}

/** To the worker, first of all: where TypeScript and its declarations are. */
export interface Start {
  compiler: string;
  files: string;
}

/** To the worker: which question, and with what. */
export interface Question {
  id: number;
  ask: keyof TypeService;
  with: unknown[];
}

/** From the worker: the answer, or why there is none. The first, number 0, says that it is ready. */
export interface Answer {
  id: number;
  answer?: unknown;
  error?: string;
}
