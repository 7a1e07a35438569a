// must stay the first import: what it asks is answered while the others are evaluated
import { first } from './first';
import './ui/tokens.css';
import './ui/base.css';
import { start } from './app/start';

void start(first);
