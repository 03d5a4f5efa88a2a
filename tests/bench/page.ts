import { type Contestant, prepare, runner } from './contestants/prepare.ts';

// A contestant in a page of its own: page.html?contestant=relaxed. With `&cold=W2` it does one step at once.
const wanted = new URLSearchParams(location.search);
const contestant = wanted.get('contestant') as Contestant;
const files = new URL('./', location.href).href;
const cold = wanted.get('cold');
globalThis.run = runner(contestant, files);
if (cold) {
  globalThis.firstStep = prepare(contestant, cold, files).then((step) => {
    step?.();
    return performance.now();
  });
}
