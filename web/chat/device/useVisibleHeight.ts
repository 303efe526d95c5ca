import { useEffect } from 'react';

/** Gives the page the height that the on-screen keyboard leaves; without it iOS pushes the header off the screen. */
export function useVisibleHeight(): void {
  useEffect(() => {
    const viewport = window.visualViewport;
    if (!viewport) return;
    const apply = () => {
      // Zoomed in, the visual viewport is a detail of the page, not its size.
      if (viewport.scale > 1.05) return;
      document.documentElement.style.setProperty('--visible-height', `${viewport.height}px`);
      window.scrollTo(0, 0);
    };
    apply();
    viewport.addEventListener('resize', apply);
    return () => viewport.removeEventListener('resize', apply);
  }, []);
}
