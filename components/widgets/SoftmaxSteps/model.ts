import { div, exp, log, max, neg, scope, sub, sum, tensor } from '#engine';
import { classNames, logOf18, type SoftmaxStepsState } from './scene.ts';

export interface Step {
  name: string;
  isTrue: boolean;
  /** The logit with the constant added. */
  logit: number;
  exponential: number;
  probability: number;
}

export interface Steps {
  classes: Step[];
  truth: Step;
  /** The sum of the exponentials. */
  total: number;
  /** The probabilities' own sum: 1, or NaN. */
  whole: number;
  /** −ln p of the true class. */
  loss: number;
}

/**
 * Softmax and cross-entropy step by step, in the float32 arithmetic of the engine's tensors: exponentials beyond
 * 3.4 × 10³⁸ are Infinity there, and Infinity divided by Infinity is NaN.
 */
export function stepsOf({ logits, added, temperature, exponents, truth }: SoftmaxStepsState): Steps {
  const label = classNames.indexOf(truth);
  const shifted = logits.map((logit) => logit + added);
  const numbers = scope(() => {
    const scaled = tensor(shifted.map((logit) => logit / temperature));
    const exponentials = exp(exponents === 'shifted' ? sub(scaled, max(scaled)) : scaled);
    const total = sum(exponentials);
    const probabilities = div(exponentials, total);
    return {
      exponentials: [...exponentials.data],
      probabilities: [...probabilities.data],
      losses: [...neg(log(probabilities)).data],
      total: total.item(),
      whole: sum(probabilities).item(),
    };
  });
  const classes = shifted.map((logit, index) => ({
    name: classNames[index]!,
    isTrue: index === label,
    logit,
    exponential: numbers.exponentials[index]!,
    probability: numbers.probabilities[index]!,
  }));
  return {
    classes,
    truth: classes[label]!,
    total: numbers.total,
    whole: numbers.whole,
    loss: numbers.losses[label]!,
  };
}

const logitsForMore = [logOf18, 0, 0, 1, -1];

/** More classes, or fewer; the first stay as they are, and the first becomes true when the true one goes. */
export function withClasses(state: SoftmaxStepsState, count: number): SoftmaxStepsState {
  const logits = [...state.logits, ...logitsForMore.slice(state.logits.length)].slice(0, count);
  const truth = classNames.indexOf(state.truth) < count ? state.truth : classNames[0];
  return { ...state, logits, truth };
}
