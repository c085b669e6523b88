import { Checker } from './checker.ts';
import { connectChoice } from './choice.ts';
import { connectQuestions } from './question-form.ts';
import { connectResults } from './results.ts';

const checker = new Checker();
connectChoice(checker);
connectQuestions(checker);
connectResults(checker);
