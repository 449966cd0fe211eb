-- Partners are invited to endorse an approved version, or to comment on a draft.

create table invitation (
  id               uuid primary key,
  issuer_id        uuid not null references issuer,
  achievement_id   uuid not null references achievement on delete cascade, -- the version; a draft may be discarded
  kind             text not null check (kind in ('endorse', 'comment')),
  partner_name     text not null,
  partner_did      text,
  partner_email    text,
  language         text not null check (language in ('en', 'fr')),
  link_edition     integer not null default 1,   -- its code in the link is of this edition
  created_at       timestamptz not null,
  created_by       uuid not null references api_key,
  expires_at       timestamptz not null,
  mailed_at        timestamptz,
  mail_failed_at   timestamptz,
  reminded_at      timestamptz[] not null default '{}',
  opened_at        timestamptz,
  commented_at     timestamptz,
  signed_at        timestamptz,
  declined_at      timestamptz,
  decline_reason   text,
  withdrawn_at     timestamptz,
  cancelled_at     timestamptz,
  confirmed_domain text,
  code_mac         bytea,                        -- of the code in the last mail that asks for the domain
  code_until       timestamptz,
  code_tries       integer not null default 0,
  codes_sent       integer not null default 0,
  pending          text,                         -- the documents that were laid out last, unsigned
  check (signed_at is null or declined_at is null)
);
create index invitation_newest on invitation (issuer_id, created_at desc, id desc);
create index invitation_of on invitation (achievement_id);
create index invitation_unanswered on invitation (expires_at)
  where signed_at is null and declined_at is null and commented_at is null and cancelled_at is null;

create table invitation_comment (
  seq           bigint generated always as identity primary key,
  invitation_id uuid not null references invitation on delete cascade,
  at            timestamptz not null,
  text          text not null
);
create index invitation_comment_of on invitation_comment (invitation_id, seq);

create table partner_key (                       -- a key that is kept for a partner
  invitation_id uuid primary key references invitation on delete cascade,
  did           text not null,
  sealed        bytea not null,                  -- by the master key, with the DID
  created_at    timestamptz not null
);
