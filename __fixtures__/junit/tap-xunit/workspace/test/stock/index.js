import test from 'tape'
import { level } from '../../lib/stock.js'

test('levels', (t) => {
  for (const [sku, pieces] of [['cup', 0], ['pot', 3]]) {
    t.equal(level(sku), pieces, `level of ${sku} is ${pieces}`) // HERE(level of pot is 3)
  }
  t.skip('counted by hand')
  t.end()
})
