import { scope, sigmoid, tensor } from '#engine';

/** What a lead of 2 counts for at that temperature. */
export const probability = (temperature: number) => scope(() => sigmoid(tensor(2 / temperature)).item());
