import '@chatui/core/dist/index.css';
import './styles/index.css';
import { createRoot } from 'react-dom/client';
import { ChatPage } from './chatPage.js';

const root = document.getElementById('root');
if (root) createRoot(root).render(<ChatPage />);
