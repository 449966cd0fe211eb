-- What the VC-API signed: credentials that are no badges.

create table signed_credential (
  id             uuid primary key,           -- names its place on a status list
  issuer_id      uuid not null references issuer,
  credential_id  text not null,              -- its own id, by which it is revoked
  json           text not null,              -- the exact signed text
  sha256         bytea not null,
  signed_at      timestamptz not null
);
-- an id may be signed more than once, then all of them are revoked together
create index signed_credential_by_id on signed_credential (credential_id);
