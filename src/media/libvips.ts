import sharp from 'sharp'

// Hostile pictures pass here one at a time: nothing is kept between them, and memory stays predictable.
sharp.cache(false)
sharp.concurrency(1)

export { sharp }
