-- Learners have an id that says nothing about them, and records that are signed for them.

create table learner (
  id        uuid primary key default gen_random_uuid(),
  issuer_id uuid not null references issuer,
  learner   text not null,                   -- as in completion.learner
  email     text,                            -- of the newest completion that has one
  unique (issuer_id, learner)
);
create index learner_email on learner (issuer_id, email);
create index completion_learner on completion (issuer_id, learner);

-- An old node that is still taking completions in knows nothing of learners.
create function completion_has_learner() returns trigger language plpgsql as $$
begin
  insert into learner (issuer_id, learner) values (new.issuer_id, new.learner)
    on conflict do nothing;
  return new;
end $$;
create trigger completion_learner after insert on completion
  for each row execute function completion_has_learner();

-- After the trigger: what an old node is just taking in is awaited, and neither misses it.
insert into learner (issuer_id, learner) select distinct issuer_id, learner from completion
  on conflict do nothing;
-- Of what became a badge: what nobody approved finds nobody.
update learner l set email = c.email
from (
  select distinct on (issuer_id, learner) issuer_id, learner,
    lower(trim(body::jsonb #>> '{learner,email}')) as email
  from completion
  where state = 'issued' and body::jsonb #>> '{learner,email}' is not null
  order by issuer_id, learner, submitted_at desc, id) c
where c.issuer_id = l.issuer_id and c.learner = l.learner;

create table transcript (                    -- a ClrCredential, signed and revocable as a badge is
  id         uuid primary key,
  learner_id uuid not null references learner,
  language   text not null,
  contents   bytea not null,                 -- SHA-256 of all that it says
  badges     uuid[] not null,                -- credential.id of those in it
  json       text not null,                  -- the exact signed text
  sha256     bytea not null,
  signed_at  timestamptz not null
);
create index transcript_contents on transcript (learner_id, language, contents);
