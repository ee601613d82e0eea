import { expect, test } from 'vitest'
import { BadSetting, readConfig } from './config.ts'

test('nothing set is a complete configuration', () => {
  expect(readConfig({})).toMatchObject({ host: '127.0.0.1', port: 3000, process: 'all', installation: '' })
})

test('a setting that is set to nothing is not set', () => {
  expect(readConfig({ PORT: '', HOST: '', MEDIA_SECONDS: '' })).toEqual(readConfig({}))
})

test('a wrong setting stops the start with its name', () => {
  expect(() => readConfig({ PORT: 'drie', INSTALLATION: 'echt' })).toThrow(BadSetting)
  expect(() => readConfig({ PORT: 'drie', INSTALLATION: 'echt' })).toThrow(
    /INSTALLATION=echt[\s\S]*PORT=drie/,
  )
})
