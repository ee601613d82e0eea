-- A film or a sound is a photo with another medium: who is on it, where it goes and how it comes down is the same.
alter table photo
  add column medium text not null default 'foto' check (medium in ('foto', 'film', 'geluid')),
  add column format text check (format in ('mp4', 'webm', 'm4a', 'mp3', 'wav', 'ogg')), -- of a clip; a photo is a JPEG
  add column has_sound boolean not null default false,
  add column seconds double precision check (seconds > 0),
  add check ((medium = 'foto') = (format is null)),
  add check ((medium = 'foto') = (seconds is null)),
  add check (medium <> 'geluid' or has_sound);

-- Whether the sound of a film goes along is a choice of each post: what another post approved does not change with it.
alter table post_photo add column without_sound boolean not null default false;

-- Which permissions of the register these bytes rest on: of a film with sound, both.
alter table variant add column media text[] not null default '{foto}'
  check (media in ('{foto}', '{film}', '{film,geluid}', '{geluid}'));
