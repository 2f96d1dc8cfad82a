import t from 'tap'
import { level } from '../../lib/stock.js'

for (const [sku, pieces] of [['tea', 2], ['mug', 3]]) {
  t.equal(level(sku), pieces, `level of ${sku} is ${pieces}`) // HERE(level of mug is 3)
}
