/**
 * The parts of `botbuilder-dialogs` this program uses. They are taken from their own modules because the package's index
 * also loads its prompts and every language of Recognizers-Text: 40 MB and a quarter of a second for nothing.
 */
export { ComponentDialog } from 'botbuilder-dialogs/lib/componentDialog.js';
export {
  Dialog,
  DialogReason,
  type DialogTurnResult,
  DialogTurnStatus,
} from 'botbuilder-dialogs/lib/dialog.js';
export type { DialogContext, DialogState } from 'botbuilder-dialogs/lib/dialogContext.js';
export { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js';
