-- A definition is drafted, reviewed, approved by another person, and one day retired.

-- An old node that still defines makes drafts; what was defined before this counts as approved.
alter table achievement add column state text not null default 'draft'
  check (state in ('draft', 'in_review', 'approved', 'retired'));
update achievement set state = 'approved';
alter table achievement add column approved_at timestamptz;
alter table achievement add column retired_at timestamptz;

-- All versions of one code of one issuer are one achievement: its id needs no table.
alter table achievement add column family_id uuid
  generated always as (md5(issuer_id::text || ' ' || code)::uuid) stored;
create index achievement_family on achievement (family_id, created_at desc, id);

-- The edition as it stands in badges: ESCO's labels may change, what was approved does not.
alter table achievement_edition add column document text;

create table achievement_event (             -- who did what with a version, and why
  seq            bigint generated always as identity primary key,
  achievement_id uuid not null references achievement,
  at             timestamptz not null,
  actor          uuid not null references api_key,
  action         text not null
    check (action in ('defined', 'changed', 'submitted', 'returned', 'approved', 'retired')),
  reason         text,
  reference      text                        -- as of a senate minute
);
create index achievement_event_of on achievement_event (achievement_id, seq);
