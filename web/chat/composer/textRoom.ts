/** As the server counts: UTF-16 units, so that a text is never refused after it was accepted here. */
export const textLimit = 2_000;
const warnFrom = 1_800;

export interface TextRoom {
  length: number;
  over: number;
  /** Worth showing the count. */
  near: boolean;
}

export function textRoom(text: string): TextRoom {
  const { length } = text.trim();
  return { length, over: Math.max(0, length - textLimit), near: length >= warnFrom };
}
