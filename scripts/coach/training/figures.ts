export type Figures = Float32Array | Float64Array | Uint8Array;

export type Rates = { readonly step: number; readonly decay: number; readonly cost: number };

export function at(figures: Figures, index: number): number {
  return figures[index] as number;
}

/** Moves one value against its slope, the less the further it has moved before (AdaGrad; Duchi, Hazan and Singer 2011). */
export function move(
  values: Float32Array | Float64Array,
  moved: Float32Array | Float64Array,
  index: number,
  slope: number,
  { step, decay }: Rates,
): void {
  const whole = slope + decay * at(values, index);
  const far = at(moved, index) + whole * whole;
  moved[index] = far;
  values[index] = at(values, index) - (step * whole) / Math.sqrt(far + 1e-6);
}
