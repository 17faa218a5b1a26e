// Starts Kairos, then the shop.
import './kairos.ts'
import './styles.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router'
import { router } from './router.tsx'
import { ShopperProvider } from './shop/shopper.tsx'

const place = document.getElementById('root')
if (!place) throw new Error('The page has no element with the id "root": see index.html.')

createRoot(place).render(
  <StrictMode>
    <ShopperProvider>
      <RouterProvider router={router} />
    </ShopperProvider>
  </StrictMode>,
)
