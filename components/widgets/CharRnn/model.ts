import { distribution } from '#networks/characters/sample.ts';

/** Losses in nats a character, after so many characters seen. NaN where there was too little to measure. */
export interface Measure {
  seen: number;
  /** Mean over the updates since the measure before. */
  train: number;
  heldOut: number;
}

/** A place to go back to, with what the network wrote there. */
export interface Moment extends Measure {
  written: string;
  temperature: number;
}

/** What the network writes as it stands, and the logits of what comes right after the prompt. */
export interface Writing {
  /** The part of the prompt that it could read; empty where it began by itself. */
  prompt: string;
  text: string;
  logits: readonly number[];
}

/** A text's size and its loss to beat. */
export interface Facts {
  characters: number;
  symbols: readonly string[];
  /** Nats a character if each is guessed by how often it occurs. */
  baseline: number;
}

/** All that a page shows of a run. */
export interface Picture {
  seen: number;
  facts: Facts;
  measures: readonly Measure[];
  moments: readonly Moment[];
  writing: Writing;
}

/** 1,000, 2,000, 5,000, 10,000, …: the next of them after a count. */
export function nextMilestone(seen: number): number {
  for (let power = 1000; ; power *= 10) {
    const next = [1, 2, 5].map((one) => one * power).find((one) => one > seen);
    if (next) return next;
  }
}

export const bitsOf = (nats: number): number => nats / Math.LN2;

/**
 * Cross-entropy of a part of a text, in nats a character, where each is guessed by its share of another part. Every
 * symbol counts once more than it occurs, so that a new one is rare rather than impossible.
 */
export function frequencyLoss(learned: Int32Array, measured: Int32Array, symbols: number): number {
  const counts = new Float64Array(symbols).fill(1);
  for (const symbol of learned) counts[symbol]! += 1;
  const total = learned.length + symbols;
  return measured.reduce((sum, symbol) => sum - Math.log(counts[symbol]! / total), 0) / measured.length;
}

export interface Candidate {
  symbol: string;
  probability: number;
}

/** The likeliest next characters at a temperature, and what all others have together. */
export function candidates(
  { logits }: Pick<Writing, 'logits'>,
  { symbols }: Pick<Facts, 'symbols'>,
  temperature: number,
  most = 8,
): { likeliest: Candidate[]; others: number } {
  const all = distribution(logits, temperature).map((probability, index) => ({ symbol: symbols[index]!, probability }));
  const likeliest = all.toSorted((a, b) => b.probability - a.probability).slice(0, most);
  return { likeliest, others: Math.max(0, 1 - likeliest.reduce((sum, { probability }) => sum + probability, 0)) };
}

const names: Record<string, string> = { ' ': '␣', '\n': '↵', '\t': '⇥' };
/** A character as it can be seen. */
export const visible = (symbol: string): string => names[symbol] ?? symbol;
