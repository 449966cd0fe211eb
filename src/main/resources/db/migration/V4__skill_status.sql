-- ESCO retires concepts: one that is obsolete stays known, and says which one came after it.

alter table skill add column status text not null default 'released'
  check (status in ('released', 'obsolete'));
alter table skill add column replaced_by text  -- a URI that need not be loaded itself
  check (replaced_by is null
    or status = 'obsolete' and replaced_by like 'http://data.europa.eu/esco/skill/%');
