// The least that React can show and that takes a key: what our start is held against.
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Blank() {
  const [text, setText] = useState('');
  const onChange = (event) => setText(event.target.value);
  return createElement('label', null, 'Text ', createElement('input', { autoFocus: true, value: text, onChange }));
}

createRoot(document.getElementById('root')).render(createElement(Blank));
