-- Objects in the bucket that are to be taken away, until they are gone.

create table evidence_removal (
  file_id uuid primary key,                  -- of a file without a row
  due     timestamptz not null               -- an upload that runs may keep it until then
);
create index evidence_removal_due on evidence_removal (due);
