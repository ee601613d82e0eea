-- What the camera's clock said, without a time zone: the order of photos on our own screens, never in published bytes.
alter table photo add column taken_at timestamp;
