import { number } from '#components/controls/fields.ts';
import { defineScene } from '#components/controls/scene.ts';

export const thermometer = defineScene('Thermometer', {
  temperature: number(1, { min: 0.5, max: 5, step: 0.1 }),
});
