/** The part of PostCSS that a plugin as plain as this one meets. */
interface CssRule {
  selector: string;
  selectors: string[];
  remove(): void;
}
interface CssAtRule {
  name: string;
  params: string;
  remove(): void;
}
interface CssRoot {
  source?: { input: { file?: string | undefined } } | undefined;
  walkAtRules(name: string, each: (rule: CssAtRule) => void): void;
  walkRules(each: (rule: CssRule) => void): void;
}

/** Class names of the ChatUI components this page uses; `Icon` is also the beginning of none other. */
const used =
  /\.(Bubble|Btn|IconBtn|Icon|is-spin|Card|Typing(-\w+)?|Progress|Popup|Backdrop|pb-safe|S--modalOpen)(?![\w])/;
const usedAnimations = new Set(['typing-dot', 'spin']);

/**
 * Keeps of ChatUI's one big style sheet what the page uses. The rest would be 12 KB for every visitor, fonts from another
 * host, and a rule that forbids selecting text on phones.
 */
export function usedChatUiStyles() {
  return {
    postcssPlugin: 'used-chatui-styles',
    Once(root: CssRoot) {
      if (!root.source?.input.file?.includes('@chatui')) return;
      root.walkAtRules('font-face', (rule) => rule.remove());
      root.walkAtRules('keyframes', (rule) => {
        if (!usedAnimations.has(rule.params)) rule.remove();
      });
      root.walkAtRules('-webkit-keyframes', (rule) => rule.remove());
      root.walkRules((rule) => {
        const kept = rule.selectors.filter((selector) => selector === ':root' || used.test(selector));
        const isFrame = rule.selectors.every((selector) => /^(\d|from|to)/.test(selector));
        if (isFrame) return;
        if (kept.length === 0) rule.remove();
        else rule.selectors = kept;
      });
    },
  };
}
