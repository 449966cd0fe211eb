-- Evidence is uploaded, kept in pieces or elsewhere, and shown to whom it may be shown.

-- An old node keeps and serves whole files to everybody: what it keeps is public here, too.
alter table evidence_file alter column content drop not null;
alter table evidence_file add column size bigint;              -- bytes; of older rows the content's
alter table evidence_file add column store text not null default 'database'
  check (store in ('database', 's3'));
alter table evidence_file add column visibility text not null default 'public_link'
  check (visibility in ('public_link', 'learner_decides', 'withheld'));
alter table evidence_file add column learner text;             -- whose it is, as in completion
alter table evidence_file add column uploaded_by uuid references api_key;
create index evidence_file_newest on evidence_file (issuer_id, created_at desc, id);

create table evidence_chunk (                -- the content, so that nobody holds all of it at once
  file_id uuid not null references evidence_file on delete cascade,
  seq     integer not null check (seq >= 0),
  content bytea not null,
  primary key (file_id, seq)
);
alter table evidence_chunk alter column content set storage external; -- mostly compressed already

create table credential_evidence (           -- which badge names which file
  credential_id uuid not null references credential,
  file_id       uuid not null references evidence_file,
  primary key (credential_id, file_id)
);
create index credential_evidence_file on credential_evidence (file_id);

create table evidence_choice (               -- the learner's, each as it was made; the last one holds
  seq           bigint generated always as identity primary key,
  file_id       uuid not null references evidence_file on delete cascade,
  credential_id uuid not null references credential,
  granted       boolean not null,
  at            timestamptz not null
);
create index evidence_choice_file on evidence_choice (file_id, seq desc);

create table learner_link (                  -- counting the edition up makes older links worthless
  credential_id uuid primary key references credential,
  edition       integer not null
);

create table completion_pin (                -- digests that were fetched when it was posted
  completion_id uuid not null references completion,
  url           text not null,
  sha256        bytea not null,
  media_type    text,
  fetched_at    timestamptz not null,
  primary key (completion_id, url)
);

-- What badges named before this.
insert into credential_evidence (credential_id, file_id)
  select distinct c.id, f.id
  from credential c
  cross join lateral jsonb_array_elements(coalesce(c.json::jsonb -> 'evidence', '[]')) e
  join evidence_file f on (e ->> 'id') like '%/evidence/' || f.id;
