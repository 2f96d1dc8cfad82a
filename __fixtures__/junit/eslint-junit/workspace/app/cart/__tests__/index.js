import { useCart } from '../index.jsx'

it('reads the cart', () => {
  console.log('fine here')
  expect(useCart()).toEqual([])
})

it('is a duplicate key', () => {
  expect({ tea: 1, 'tea': 2 }).toEqual({ tea: 2 }) // HERE(Duplicate key 'tea')
})
