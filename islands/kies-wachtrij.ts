/** Photos that still have to go, kept by the browser: a page that closes loses none of them. */
export type Waiting = {
  key: string
  /** Whose they are: another colleague on this computer leaves them alone. */
  person: string
  /** Where its pieces go, and where its post is. */
  photos: string
  choose: string
  /** Of the file on this phone; it is shown here and sent nowhere. */
  name: string
  takenAt: number
  /** Already made smaller: what was begun is gone on with, byte for byte. */
  isScaled: boolean
  file: Blob
  addedAt: number
}

const KEEP_MS = 24 * 3_600_000

let opened: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('zww-fotos', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('wachtrij', { keyPath: 'key' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return opened
}

async function transact<Result>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open()
  return new Promise((resolve, reject) => {
    const transaction = database.transaction('wachtrij', mode)
    const request = work(transaction.objectStore('wachtrij'))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error)
  })
}

export async function keep(waiting: Waiting): Promise<void> {
  await transact('readwrite', (store) => store.put(waiting))
}

export async function forget(key: string): Promise<void> {
  await transact('readwrite', (store) => store.delete(key))
}

/** In the order in which they were chosen. What waited for more than a day is no longer wanted, whose it ever was. */
export async function allOf(person: string): Promise<Waiting[]> {
  const all = await transact<Waiting[]>('readonly', (store) => store.getAll())
  const isOld = ({ addedAt }: Waiting) => addedAt < Date.now() - KEEP_MS
  for (const { key } of all.filter(isOld)) await forget(key)
  return all.filter((one) => one.person === person && !isOld(one)).sort((a, b) => a.addedAt - b.addedAt)
}
