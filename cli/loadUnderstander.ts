import type { Understander } from '../nlu/understanding.js';
import { wireUnderstanding } from '../wireUnderstanding.js';
import { projectFolder } from './projectFolder.js';

/** The understander of the built project, for commands. */
export function loadUnderstander(model = projectFolder('dist', 'model')): Understander {
  const lexicons = projectFolder('dist', 'lexicons.bin');
  return wireUnderstanding({ data: projectFolder('data'), model, lexicons }).understander;
}
