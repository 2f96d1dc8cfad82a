export { Cart } from './cart/index.jsx'
