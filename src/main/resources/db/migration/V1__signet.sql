-- Everything Signet knows. Forward-only: a later version adds, and old code survives it.

create extension if not exists pg_trgm;        -- "did you mean"; trusted since PostgreSQL 13

create table issuer (
  id            uuid primary key,
  slug          text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  did           text not null unique,
  profile       text not null,               -- the issuer as it was posted (JSON)
  jwt_algorithm text not null,               -- RS256, ES256 or EdDSA
  created_at    timestamptz not null
);

create table issuer_key (
  id           uuid primary key,
  issuer_id    uuid not null references issuer,
  kid          text not null,                -- names the key in did.json, /keys/{kid} and proofs
  use          text not null check (use in ('badge', 'status', 'jwt')),
  algorithm    text not null,
  state        text not null check (state in ('active', 'retired', 'compromised')),
  public_jwk   text not null,
  sealed       bytea not null,               -- the private key, AES-256-GCM under the master key
  created_at   timestamptz not null,
  unique (issuer_id, kid)
);
create unique index issuer_key_active on issuer_key (issuer_id, use) where state = 'active';

create table api_key (
  id          uuid primary key,
  hash        bytea not null unique,         -- SHA-256 of the key; the key itself is shown once
  holder_kind text not null check (holder_kind in ('person', 'system')),
  holder      text not null,
  scopes      text not null,                 -- space separated, as in OAuth
  issuers     text not null,                 -- slugs, space separated; * for all
  created_at  timestamptz not null,
  revoked_at  timestamptz
);

create table skill (
  uri         text primary key,
  skill_type  text not null,
  reuse_level text not null,
  label_en    text not null,
  label_fr    text not null,
  attitude    boolean not null,
  framework   text not null                  -- "ESCO v1.0.9"
);

create table achievement (
  id         uuid primary key,               -- one version of one micro-credential
  issuer_id  uuid not null references issuer,
  code       text not null,
  version    text not null,
  definition text not null,                  -- as it was posted (JSON); never changed
  created_at timestamptz not null,
  unique (issuer_id, code, version)
);

create table achievement_edition (           -- a badge speaks one language: an id for each
  id             uuid primary key,
  achievement_id uuid not null references achievement,
  language       text not null,
  unique (achievement_id, language)
);

create table completion (
  id               uuid primary key,
  issuer_id        uuid not null references issuer,
  source           text not null,            -- system and instance
  completion_id    text not null,            -- the LMS's own name for it
  content_hash     bytea not null,           -- SHA-256 of the JCS form of the body
  body             text not null,
  achievement_id   uuid not null references achievement,
  learner          text not null,            -- tells one learner of the issuer from another
  term             text not null,
  additional       boolean not null,
  state            text not null check (state in ('pending', 'issued', 'rejected')),
  submitted_by     uuid not null references api_key,
  submitted_at     timestamptz not null,
  decided_by       uuid references api_key,
  decided_at       timestamptz,
  decision         text,                     -- reference of the approval or reason of the rejection
  unique (issuer_id, source, completion_id)
);
-- One badge a learner, version and term, unless the second is said to be additional.
create unique index completion_once on completion (achievement_id, learner, term)
  where not additional and state <> 'rejected';
create index completion_newest on completion (issuer_id, submitted_at desc, id);

create table credential (
  id             uuid primary key,
  issuer_id      uuid not null references issuer,
  completion_id  uuid not null unique references completion,
  edition_id     uuid not null references achievement_edition,
  json           text not null,              -- the exact signed text
  sha256         bytea not null,
  issued_at      timestamptz not null
);
create index credential_newest on credential (issuer_id, issued_at desc, id);

create table credential_jwt (                -- one row however many nodes were asked at once
  credential_id uuid primary key references credential,
  jwt           text not null,
  signed_at     timestamptz not null
);

create table status_list (
  id          uuid primary key,
  issuer_id   uuid not null references issuer,
  purpose     text not null,
  full_up     boolean not null default false,
  changes     bigint not null default 0,     -- revocations so far
  published   bigint not null default -1,    -- revocations in the signed text below
  json        text,                          -- the signed list
  signed_at   timestamptz,
  created_at  timestamptz not null
);
create index status_list_open on status_list (issuer_id, purpose) where not full_up;

create table status_entry (
  list_id       uuid not null references status_list,
  index         integer not null check (index >= 0),
  credential_id uuid not null,
  set_at        timestamptz,
  reason        text,
  set_by        uuid references api_key,
  primary key (list_id, index)
);
create unique index status_entry_credential on status_entry (credential_id, list_id);
create index status_entry_set on status_entry (list_id, index) where set_at is not null;

create table evidence_file (
  id         uuid primary key,
  issuer_id  uuid not null references issuer,
  name       text not null,
  media_type text not null,
  sha256     bytea not null,
  content    bytea not null,
  created_at timestamptz not null
);

create table idempotency (
  caller     uuid not null references api_key,
  key        text not null,
  path       text not null,
  body_hash  bytea not null,
  status     integer,
  location   text,
  answer     text,
  created_at timestamptz not null,
  primary key (caller, key)
);

create table audit (
  seq        bigint generated always as identity primary key,
  at         timestamptz not null,
  actor      uuid,                           -- the API key
  action     text not null,
  subject    text not null,                  -- ids only, no personal data
  detail     text
);
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only';
end $$;
create trigger audit_append_only before update or delete or truncate on audit
  for each statement execute function audit_is_append_only();
