import { fma, splat, wholeVectors } from './vector';

export function addScaled(n: i32, x: usize, scale: f64, y: usize): void {
  const end = x + (<usize>n << 2);
  const scales = f32x4.splat(<f32>scale);
  for (const whole = x + wholeVectors(n); x < whole; x += 16) {
    v128.store(y, fma(v128.load(x), scales, v128.load(y)));
    y += 16;
  }
  for (; x < end; x += 4) {
    v128.store32_lane(y, fma(splat(x), scales, splat(y)), 0);
    y += 4;
  }
}

export function momentum(
  n: i32, p: usize, g: usize, v: usize, momentum: f64, intake: f64, velocityStep: f64, gradientStep: f64,
): void {
  const mu = f32x4.splat(<f32>momentum);
  const into = f32x4.splat(<f32>intake);
  const along = f32x4.splat(<f32>velocityStep);
  const ahead = f32x4.splat(<f32>gradientStep);
  const end = p + (<usize>n << 2);
  for (const whole = p + wholeVectors(n); p < whole; p += 16) {
    const gradient = v128.load(g);
    const velocity = fma(v128.load(v), mu, f32x4.mul(gradient, into));
    v128.store(v, velocity);
    v128.store(p, fma(velocity, along, fma(gradient, ahead, v128.load(p))));
    g += 16;
    v += 16;
  }
  for (; p < end; p += 4) {
    const gradient = splat(g);
    const velocity = fma(splat(v), mu, f32x4.mul(gradient, into));
    v128.store32_lane(v, velocity, 0);
    v128.store32_lane(p, fma(velocity, along, fma(gradient, ahead, splat(p))), 0);
    g += 4;
    v += 4;
  }
}

export function rmsprop(
  n: i32, p: usize, g: usize, v: usize, learningRate: f64, decay: f64, epsilon: f64,
): void {
  const keep = f32x4.splat(<f32>decay);
  const take = f32x4.splat(<f32>(1 - decay));
  const step = f32x4.splat(<f32>learningRate);
  const small = f32x4.splat(<f32>epsilon);
  for (; n > 0; n -= 4) {
    const isWhole = n >= 4;
    const gradient = isWhole ? v128.load(g) : splat(g);
    const square = fma(isWhole ? v128.load(v) : splat(v), keep, f32x4.mul(f32x4.mul(gradient, gradient), take));
    const change = f32x4.div(f32x4.mul(gradient, step), f32x4.add(f32x4.sqrt(square), small));
    const next = f32x4.sub(isWhole ? v128.load(p) : splat(p), change);
    if (isWhole) {
      v128.store(v, square);
      v128.store(p, next);
      p += 16;
      g += 16;
      v += 16;
    } else {
      v128.store32_lane(v, square, 0);
      v128.store32_lane(p, next, 0);
      p += 4;
      g += 4;
      v += 4;
      n += 3; // one done
    }
  }
}

export function adam(
  n: i32, p: usize, g: usize, m: usize, v: usize, learningRate: f64,
  beta1: f64, beta2: f64, epsilon: f64, mScale: f64, vScale: f64,
): void {
  const keepM = f32x4.splat(<f32>beta1);
  // Computed in float64: in float32, 1 − 0.999 would be off by a hundred-thousandth.
  const takeM = f32x4.splat(<f32>(1 - beta1));
  const keepV = f32x4.splat(<f32>beta2);
  const takeV = f32x4.splat(<f32>(1 - beta2));
  const step = f32x4.splat(<f32>(learningRate * mScale));
  const scale = f32x4.splat(<f32>vScale);
  const small = f32x4.splat(<f32>epsilon);
  // Where a unit is dead, m and v fade by a factor a step, and end as numbers too small for their full precision, which
  // processors divide and take roots of several times slower. So m ends at 0, and v at the smallest normal number.
  const negligible = f32x4.splat(1e-30);
  const smallest = f32x4.splat(1.17549435e-38);
  for (; n > 0; n -= 4) {
    const isWhole = n >= 4;
    const gradient = isWhole ? v128.load(g) : splat(g);
    const mean = fma(isWhole ? v128.load(m) : splat(m), keepM, f32x4.mul(gradient, takeM));
    const first = v128.andnot(mean, f32x4.lt(f32x4.abs(mean), negligible));
    const squares = f32x4.mul(f32x4.mul(gradient, gradient), takeV);
    const second = f32x4.pmax(fma(isWhole ? v128.load(v) : splat(v), keepV, squares), smallest);
    const root = f32x4.add(f32x4.sqrt(f32x4.mul(second, scale)), small);
    const next = f32x4.sub(isWhole ? v128.load(p) : splat(p), f32x4.div(f32x4.mul(first, step), root));
    if (isWhole) {
      v128.store(m, first);
      v128.store(v, second);
      v128.store(p, next);
      p += 16;
      g += 16;
      m += 16;
      v += 16;
    } else {
      v128.store32_lane(m, first, 0);
      v128.store32_lane(v, second, 0);
      v128.store32_lane(p, next, 0);
      p += 4;
      g += 4;
      m += 4;
      v += 4;
      n += 3; // one done
    }
  }
}
