import '@chatui/core/dist/index.css';
import './styles/index.css';
import { ErrorBoundary } from '@chatui/core';
import { createRoot } from 'react-dom/client';
import { ChatPage } from './chatPage.js';
import { PageFailure } from './pageFailure.js';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <ErrorBoundary FallbackComponent={PageFailure}>
      <ChatPage />
    </ErrorBoundary>,
  );
}
