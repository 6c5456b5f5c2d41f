import { expect, test } from 'vitest'
import { plainHtml } from './plain-html.ts'

test('the marks of the framework leave a page without script', () => {
  expect(
    plainHtml('<p><!--[--><b>1</b><!--]--><!----></p><select><!--[!--><option>a</option><!></select>'),
  ).toBe('<p><b>1</b></p><select><option>a</option></select>')
})

test('a page with script keeps them, in valid form', () => {
  expect(plainHtml('<select><!--[--><option>a</option><!></select><script>__sveltekit_1 = {}</script>')).toBe(
    '<select><!--[--><option>a</option><!----></select><script>__sveltekit_1 = {}</script>',
  )
})

test('what a page says stays, and so do remarks of our own', () => {
  const html = '<p>3 &lt;!&gt; 4</p><!-- Quelle: eigene -->'
  expect(plainHtml(html)).toBe(html)
})
