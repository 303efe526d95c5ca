export const uploadLimitBytes = 5 * 1024 * 1024;
/** Enough to read the small print of a report photographed whole. */
const longestSide = 2_400;
const plainTypes = new Set(['image/png', 'image/gif', 'image/webp']);

export interface PicturePlan {
  /** Draw it anew as JPEG of this size, or send the file as it is. */
  redraw: boolean;
  width: number;
  height: number;
}

/**
 * Photos are always drawn anew: it makes them small enough for a bad line, turns odd formats into JPEG, and leaves the
 * place where the photo was taken on the phone.
 */
export function picturePlan(
  file: { type: string; size: number },
  width: number,
  height: number,
): PicturePlan {
  const scale = Math.min(1, longestSide / Math.max(width, height, 1));
  const redraw = scale < 1 || file.size > uploadLimitBytes || !plainTypes.has(file.type);
  return {
    redraw,
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
