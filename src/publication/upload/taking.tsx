import { addresses } from '#addresses.ts'
import { Icon } from '#ui/icons.tsx'
import { FEW } from './choose.ts'
import { texts } from './texts.nl.ts'
import { PART_BYTES } from './upload.ts'

/** Where photos go: to a post that is there, or to one that begins with the first of them. */
export type TakingIn = {
  slug: string
  /** Whose photos wait in this browser; another colleague on the same computer does not go on with them. */
  personId: string
  postId: string | undefined
  /** Few and small photos go with the form itself; on the contact sheet every one is sent by itself. */
  takes: 'many' | 'all'
  /** Where one goes when everything is in. */
  onTo: string | undefined
}

/**
 * Photos one by one, each in pieces that go on where they stopped. Nothing of it is shown until its script runs: without
 * one, or without room in the browser, the form around it does the work.
 */
export const Taking = ({ slug, personId, postId, takes, onTo }: TakingIn) => (
  <div
    class="zww-taking"
    data-kies
    data-persoon={personId}
    data-begin={addresses.startDraft(slug)}
    data-fotos={postId && addresses.addPhotos(slug, postId)}
    data-kiezen={postId && addresses.choosePhotos(slug, postId)}
    data-verder={onTo}
    data-alles={takes === 'all' ? 'ja' : undefined}
    data-stuk={PART_BYTES}
    data-weinig={FEW}
    data-tel={texts.countIn}
    data-binnen={texts.allIn}
    data-geen-verbinding={texts.noConnection}
    data-uitgelogd={texts.signedOut}
    data-geen-plek={texts.noRoom}
    data-opnieuw={texts.tryAgain}
    data-laat-weg={texts.leaveOut}
    data-onderweg={texts.stillComing}
    data-eerder={texts.earlier}
    data-eerder-link={texts.earlierLink}
    hidden
  >
    <div class="zww-taking__more">
      <label class="nl-button nl-button--secondary zww-taking__camera">
        <span class="nl-button__icon-start">
          <Icon name="photo" />
        </span>
        <span class="nl-button__label">{texts.camera}</span>
        <input class="zww-taking__input" type="file" accept="image/*" capture="environment" data-camera />
      </label>
      <p class="zww-taking__drop">{texts.drop}</p>
    </div>
    {takes === 'many' && <ComingIn />}
  </div>
)

/** How far it is; on the contact sheet it stands above the photos. */
export const ComingIn = () => (
  <div class="zww-taking__progress" data-bezig hidden>
    <p class="zww-taking__title">{texts.comingIn}</p>
    <progress aria-label={texts.howMuchIsIn} data-totaal value={0} max={1} />
    <p role="status" data-stand />
    <p class="zww-hint">{texts.mayClose}</p>
    <ul class="zww-taking__files" data-bestanden />
    <button class="nl-button nl-button--secondary" type="button" data-rest-weg>
      {texts.leaveRest}
    </button>
  </div>
)
