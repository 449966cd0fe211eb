-- ESCO in several releases side by side. The table skill stays the look-up by URI: one row for each
-- concept of any release, as the current release has it; obsolete where that one has it no more.

create extension if not exists unaccent;       -- both trusted, like pg_trgm
create extension if not exists fuzzystrmatch;  -- levenshtein

create table skill_release (
  id          integer generated always as identity primary key,
  version     text not null unique,          -- "1.2.0"
  framework   text not null,                 -- "ESCO v1.2.0"
  current     boolean not null default false,
  partial     boolean not null,              -- the starter set is a part of a release
  concepts    integer not null default 0,
  english     integer not null default 0,    -- how many have a label in English
  french      integer not null default 0,
  imported_at timestamptz not null
);
create unique index skill_release_current on skill_release (current) where current;

create table skill_concept (
  release_id     integer not null references skill_release on delete cascade,
  uri            text not null,
  skill_type     text not null,
  reuse_level    text not null,              -- empty where the release says none
  label_en       text,
  label_fr       text,
  alt_en         text,                       -- one label a line
  alt_fr         text,
  hidden_en      text,
  hidden_fr      text,
  description_en text,
  description_fr text,
  definition_en  text,
  definition_fr  text,
  status         text not null check (status in ('released', 'obsolete')),
  replaced_by    text,
  attitude       boolean not null default false,
  broader        text[] not null default '{}',   -- URIs of groups and concepts
  primary key (release_id, uri),
  check (label_en is not null or label_fr is not null)
);
create index skill_concept_uri on skill_concept (uri);

create table skill_group (
  release_id integer not null references skill_release on delete cascade,
  uri        text not null,
  label_en   text,
  label_fr   text,
  broader    text[] not null default '{}',
  primary key (release_id, uri)
);

-- Text as it is searched: words of lower case letters without accents, and digits, one space between
-- two. C++ and C# stay words of their own.
create function skill_fold(text) returns text language sql stable parallel safe as $$
  select btrim(regexp_replace(replace(replace(lower(unaccent(normalize($1, NFKC))),
    '++', 'plusplus '), '#', 'sharp '), '[^[:alnum:]]+', ' ', 'g'))
$$;

-- The letters of a word in order: words that differ by exchanged letters have the same.
create function skill_letters(text) returns text language sql immutable parallel safe as $$
  select string_agg(letter, '' order by letter) from regexp_split_to_table($1, '') as letter
$$;

create table skill_term (                    -- every label
  release_id integer not null references skill_release on delete cascade,
  uri        text not null,
  language   text not null,
  kind       smallint not null,              -- 0 preferred, 1 alternative, 2 hidden
  knowledge  boolean not null,
  obsolete   boolean not null,
  reuse      text not null,                  -- the reuse level
  label      text not null,
  folded     text not null,
  words      tsvector not null               -- its words as they stand, and their stems
);
create index skill_term_words on skill_term using gin (words) with (fastupdate = off);
create index skill_term_folded on skill_term (folded text_pattern_ops);
create index skill_term_concept on skill_term (release_id, uri);

create table skill_word (                    -- what a mistyped word may have been
  release_id integer not null references skill_release on delete cascade,
  language   text not null,
  word       text not null,
  letters    text not null
);
create unique index skill_word_once on skill_word (word text_pattern_ops, language, release_id);
create index skill_word_near on skill_word using gin (word gin_trgm_ops) with (fastupdate = off);
create index skill_word_letters on skill_word (letters);

create table skill_import (                  -- written while an import is under way
  id          uuid primary key,
  version     text not null,
  state       text not null check (state in ('running', 'done', 'refused', 'failed')),
  file        text,                          -- the one being read
  rows        integer not null default 0,
  detail      text,                          -- the summary (JSON) or why it was refused
  started_at  timestamptz not null,
  finished_at timestamptz
);
create index skill_import_newest on skill_import (started_at desc, id desc);

alter table skill add column release_id integer;  -- where its data comes from; null: by hand
create index skill_release_of on skill (release_id);
