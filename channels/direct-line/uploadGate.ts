import { ShouliError } from '../../errors.js';

/** Bounds how many uploads lie in memory at a time. */
export interface UploadGate {
  /** @returns the way out, to be called once. @throws ShouliError `too_many_requests`. */
  enter(): () => void;
}

export function uploadGate(most: number): UploadGate {
  let inside = 0;
  return {
    enter() {
      if (inside >= most)
        throw new ShouliError('too_many_requests', 'many uploads are under way; please try again');
      inside += 1;
      return () => {
        inside -= 1;
      };
    },
  };
}
