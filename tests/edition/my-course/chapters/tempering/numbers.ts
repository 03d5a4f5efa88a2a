import { softmax, tensor } from '#engine';

export default {
  halved: softmax(tensor([2 / 2, 0])).data[0]!.toFixed(4),
};
