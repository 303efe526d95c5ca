import { useLayoutEffect, useState } from 'react';
import type { KeyValue } from './keyValue.js';

const key = 'shouli.largeType';

/** Large type for old eyes, remembered on this device. */
export function useLargeType(store: KeyValue): [boolean, (large: boolean) => void] {
  const [large, setLarge] = useState(() => store.get(key) === 'yes');
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-large-type', large);
    store.set(key, large ? 'yes' : 'no');
  }, [large, store]);
  return [large, setLarge];
}
