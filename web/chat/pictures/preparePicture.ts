import { picturePlan, uploadLimitBytes } from './picturePlan.js';

const qualities = [0.85, 0.7, 0.5];

/** The picture ready to upload, or undefined when this browser cannot open it or it stays too big. */
export async function preparePicture(file: File): Promise<Blob | undefined> {
  const url = URL.createObjectURL(file);
  try {
    const image = await loadImage(url);
    const plan = picturePlan(file, image.naturalWidth, image.naturalHeight);
    return plan.redraw ? await redraw(image, plan) : file;
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function loadImage(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = reject;
    image.src = url;
  });
}

async function redraw(
  image: HTMLImageElement,
  size: { width: number; height: number },
): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  // JPEG has no transparency: without a ground, clear parts would turn black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size.width, size.height);
  context.drawImage(image, 0, 0, size.width, size.height);
  for (const quality of qualities) {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
    if (blob && blob.size <= uploadLimitBytes) return blob;
  }
  return undefined;
}
