-- Which issuers this verifier knows, beside its own: the signature proves the id, this the name.

create table trust_entry (
  issuer    text primary key,                -- DID or https URL, exactly as it stands in badges
  row_id    uuid not null default gen_random_uuid(),  -- tells rows of one second apart
  name      text not null,
  url       text,
  source    text not null,                   -- 'own' when made by hand, or the imported registry's name
  added_at  timestamptz not null
);
create index trust_entry_newest on trust_entry (added_at desc, row_id desc);
create index trust_entry_source on trust_entry (source);
