// What in a text could tell who it is about.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { tellsOf } from '../../server/assets/js/telling.js';

const ROSTER = ['María Nelly G.', 'Jo', 'Deisy L.'];
const found = (text) => tellsOf(text, ROSTER);

test('a name of the group is found as a whole word, without its marks', () => {
  assert.deepEqual(found('maria dijo que sí'), ['María Nelly G.']);
  assert.deepEqual(found('Mariana dijo que sí'), []);
  assert.deepEqual(found('jo, qué frío'), [], 'two letters are not told');
});

test('days, documents, phones, addresses and mail are found', () => {
  for (const [text, said] of [['nació el 12/03/1987', '12/03/1987'], ['desde el 12 de marzo', '12 de marzo'], ['cédula 1.234.567', '1.234.567'], ['llame al 300 123 4567', '300 123 4567'], ['en la calle 5 # 3', 'calle 5'], ['escriba a ana@ejemplo.co', 'ana@ejemplo.co']]) {
    assert.ok(found(text).some((one) => one.includes(said)), `${text}: ${found(text)}`);
  }
});

test('what says nothing of anybody is left alone', () => {
  for (const text of ['Lo que la familia no dice también pesa.', 'Vinimos 14 de 20', 'Cuidar 24 horas cansa', 'Nos vemos a las 3:30', 'Somos 3 o 4']) assert.deepEqual(found(text), [], text);
});
