-- What partners signed about an approved version, as it was taken in. Old code knows nothing of it.

create table endorsement (
  id                uuid primary key,
  issuer_id         uuid not null references issuer,
  achievement_id    uuid not null references achievement,         -- the version
  edition_id        uuid not null references achievement_edition, -- the version in one language
  claim             text not null
    check (claim in ('competency_in_demand', 'assessment_reflects_job')),
  partner_did       text not null,
  partner_name      text not null,
  document_id       text not null,
  json              text not null,              -- the exact signed text
  sha256            bytea not null,
  signed_with       text not null check (signed_with in ('own_did', 'browser_key', 'hosted_key')),
  confirmed_domain  text,                       -- of the partner's e-mail, where it was proved
  invitation_id     uuid,
  valid_from        timestamptz not null,
  valid_until       timestamptz not null,
  taken_at          timestamptz not null,
  taken_by          uuid references api_key,
  replaced_at       timestamptz,                -- a later one stands in new badges instead
  withdrawn_at      timestamptz,
  withdrawn_by      text check (withdrawn_by in ('partner', 'institution')),
  withdrawal_reason text,
  unique (issuer_id, document_id),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index endorsement_newest on endorsement (issuer_id, taken_at desc, id desc);
create index endorsement_document on endorsement (document_id);
-- What new badges of an edition carry: of one partner and claim, one.
create unique index endorsement_standing on endorsement (edition_id, partner_did, claim)
  where withdrawn_at is null and replaced_at is null;
