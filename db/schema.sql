-- Made by `npm run schema` from the migrations; reviewed, never edited by hand.

table identity.account (
  id text not null,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  password text,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null
);
  f: FOREIGN KEY ("userId") REFERENCES identity."user"(id) ON DELETE CASCADE
  p: PRIMARY KEY (id)
  CREATE INDEX "account_userId_idx" ON identity.account USING btree ("userId")

table identity.failed_log_in (
  account_hash text not null,
  at timestamp with time zone not null default now()
);
  CREATE INDEX failed_log_in_account_hash_at_idx ON identity.failed_log_in USING btree (account_hash, at)

table identity."rateLimit" (
  id text not null,
  key text not null,
  count integer not null,
  "lastRequest" bigint not null
);
  p: PRIMARY KEY (id)
  u: UNIQUE (key)

table identity.session (
  id text not null,
  "expiresAt" timestamp with time zone not null,
  token text not null,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null
);
  f: FOREIGN KEY ("userId") REFERENCES identity."user"(id) ON DELETE CASCADE
  p: PRIMARY KEY (id)
  u: UNIQUE (token)
  CREATE INDEX "session_userId_idx" ON identity.session USING btree ("userId")

table identity.state_member (
  user_id text not null,
  created_at timestamp with time zone not null default now()
);
  f: FOREIGN KEY (user_id) REFERENCES identity."user"(id) ON DELETE CASCADE
  p: PRIMARY KEY (user_id)

table identity."twoFactor" (
  id text not null,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamp with time zone
);
  f: FOREIGN KEY ("userId") REFERENCES identity."user"(id) ON DELETE CASCADE
  p: PRIMARY KEY (id)
  CREATE INDEX "twoFactor_secret_idx" ON identity."twoFactor" USING btree (secret)
  CREATE INDEX "twoFactor_userId_idx" ON identity."twoFactor" USING btree ("userId")

table identity."user" (
  id text not null,
  name text not null,
  email text not null,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "twoFactorEnabled" boolean
);
  p: PRIMARY KEY (id)
  u: UNIQUE (email)

table identity.verification (
  id text not null,
  identifier text not null,
  value text not null,
  "expiresAt" timestamp with time zone not null,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null default CURRENT_TIMESTAMP
);
  p: PRIMARY KEY (id)
  CREATE INDEX verification_identifier_idx ON identity.verification USING btree (identifier)

table platform.migration (
  name text not null,
  applied_at timestamp with time zone not null default now()
);
  p: PRIMARY KEY (name)

table platform.ticket_secret (
  only_row boolean not null default true,
  secret text not null
);
  c: CHECK (only_row)
  p: PRIMARY KEY (only_row)

table public.access_link (
  municipality_id integer not null,
  link_id integer not null generated always as identity,
  secret_hash bytea not null,
  purpose text not null,
  subject_id integer not null,
  sent_to text,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  revoked_at timestamp with time zone
) row level security forced;
  c: CHECK ((length(secret_hash) = 32))
  c: CHECK ((purpose <> ''::text))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  p: PRIMARY KEY (municipality_id, link_id)
  CREATE INDEX access_link_municipality_id_purpose_subject_id_idx ON public.access_link USING btree (municipality_id, purpose, subject_id)

table public.actor (
  municipality_id integer not null,
  actor_id integer not null generated always as identity,
  name text not null,
  sector text,
  kind text,
  provider_id integer,
  steps text[] not null default '{}'::text[],
  fields text[] not null default '{}'::text[],
  roles text[] not null default '{}'::text[],
  contact text not null default ''::text,
  email text not null default ''::text,
  phone text not null default ''::text,
  website text not null default ''::text,
  note text not null default ''::text,
  version integer not null default 1,
  updated_by text,
  updated_at timestamp with time zone not null default now()
) row level security forced;
  c: CHECK (((name <> ''::text) AND (length(name) <= 200)))
  c: CHECK ((kind = ANY (ARRAY['public'::text, 'free'::text, 'commercial'::text, 'volunteer'::text])))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, provider_id) REFERENCES provider(municipality_id, provider_id) ON DELETE SET NULL (provider_id)
  p: PRIMARY KEY (municipality_id, actor_id)
  u: UNIQUE (municipality_id, name)

table public.actor_area (
  municipality_id integer not null,
  actor_id integer not null,
  area_id integer not null
) row level security forced;
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, actor_id) REFERENCES actor(municipality_id, actor_id) ON DELETE CASCADE
  f: FOREIGN KEY (municipality_id, area_id) REFERENCES area(municipality_id, area_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, actor_id, area_id)

table public.actor_tie (
  municipality_id integer not null,
  from_actor_id integer not null,
  to_actor_id integer not null,
  frequency text,
  topics text[] not null default '{}'::text[],
  reliability smallint,
  trust smallint,
  initiative text,
  agreement text,
  change text,
  wished boolean not null default false,
  told_on date not null default CURRENT_DATE
) row level security forced;
  c: CHECK (((reliability >= 1) AND (reliability <= 5)))
  c: CHECK (((trust >= 1) AND (trust <= 5)))
  c: CHECK ((agreement = ANY (ARRAY['none'::text, 'spoken'::text, 'written'::text])))
  c: CHECK ((change = ANY (ARRAY['looser'::text, 'same'::text, 'closer'::text])))
  c: CHECK ((frequency = ANY (ARRAY['rarely'::text, 'quarterly'::text, 'monthly'::text, 'weekly'::text])))
  c: CHECK ((from_actor_id <> to_actor_id))
  c: CHECK ((initiative = ANY (ARRAY['us'::text, 'both'::text, 'them'::text])))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, from_actor_id) REFERENCES actor(municipality_id, actor_id) ON DELETE CASCADE
  f: FOREIGN KEY (municipality_id, to_actor_id) REFERENCES actor(municipality_id, actor_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, from_actor_id, to_actor_id)
  CREATE INDEX actor_tie_municipality_id_to_actor_id_idx ON public.actor_tie USING btree (municipality_id, to_actor_id)

table public.area (
  municipality_id integer not null,
  area_id integer not null generated always as identity,
  area_level_id integer not null,
  parent_area_id integer,
  code text not null,
  name text not null,
  valid_from date not null default '1900-01-01'::date,
  valid_to date
) row level security forced;
  c: CHECK ((code <> ''::text))
  c: CHECK ((name <> ''::text))
  c: CHECK ((valid_to > valid_from))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, area_level_id) REFERENCES area_level(municipality_id, area_level_id)
  f: FOREIGN KEY (municipality_id, parent_area_id) REFERENCES area(municipality_id, area_id)
  p: PRIMARY KEY (municipality_id, area_id)
  x: EXCLUDE USING gist (municipality_id WITH =, area_level_id WITH =, code WITH =, daterange(valid_from, valid_to) WITH &&)
  CREATE INDEX area_municipality_id_parent_area_id_idx ON public.area USING btree (municipality_id, parent_area_id)

table public.area_frame (
  municipality_id integer not null,
  area_level_id integer not null,
  width double precision not null,
  height double precision not null
) row level security forced;
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, area_level_id) REFERENCES area_level(municipality_id, area_level_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, area_level_id)

table public.area_level (
  municipality_id integer not null,
  area_level_id integer not null generated always as identity,
  code text not null,
  name text not null,
  "position" smallint not null
) row level security forced;
  c: CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
  c: CHECK ((name <> ''::text))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  p: PRIMARY KEY (municipality_id, area_level_id)
  u: UNIQUE (municipality_id, "position") DEFERRABLE INITIALLY DEFERRED
  u: UNIQUE (municipality_id, code)

table public.area_shape (
  municipality_id integer not null,
  area_id integer not null,
  geometry jsonb not null,
  outline text not null,
  sample_points jsonb not null,
  area_km2 double precision not null,
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null
) row level security forced;
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, area_id) REFERENCES area(municipality_id, area_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, area_id)

table public.audit_entry (
  municipality_id integer not null,
  audit_entry_id bigint not null generated always as identity,
  at timestamp with time zone not null default now(),
  user_id text,
  permission text not null,
  details jsonb not null default '{}'::jsonb
) row level security forced;
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  p: PRIMARY KEY (municipality_id, audit_entry_id)
  CREATE INDEX audit_entry_municipality_id_at_idx ON public.audit_entry USING btree (municipality_id, at DESC)

table public.chain_setting (
  municipality_id integer not null,
  index_definition_id integer,
  settings jsonb not null default '{}'::jsonb,
  updated_by text,
  updated_at timestamp with time zone not null default now()
) row level security forced;
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, index_definition_id) REFERENCES index_definition(municipality_id, index_definition_id) ON DELETE SET NULL (index_definition_id)
  p: PRIMARY KEY (municipality_id)

table public.confirmation_answer (
  municipality_id integer not null,
  answer_id integer not null generated always as identity,
  request_id integer not null,
  offer_id integer not null,
  kind text not null,
  changes jsonb not null default '{}'::jsonb,
  note text not null default ''::text,
  of_version integer not null,
  answered_at timestamp with time zone not null default now(),
  decided_at timestamp with time zone,
  decided_by text,
  decision text
) row level security forced;
  c: CHECK ((decision = ANY (ARRAY['taken'::text, 'left'::text])))
  c: CHECK ((kind = ANY (ARRAY['confirmed'::text, 'gone'::text, 'changed'::text])))
  c: CHECK ((length(note) <= 4000))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, offer_id) REFERENCES offer(municipality_id, offer_id) ON DELETE CASCADE
  f: FOREIGN KEY (municipality_id, request_id) REFERENCES confirmation_request(municipality_id, request_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, answer_id)
  CREATE INDEX confirmation_answer_municipality_id_offer_id_idx ON public.confirmation_answer USING btree (municipality_id, offer_id) WHERE ((decided_at IS NULL) AND (kind <> 'confirmed'::text))
  CREATE INDEX confirmation_answer_municipality_id_request_id_offer_id_idx ON public.confirmation_answer USING btree (municipality_id, request_id, offer_id)

table public.confirmation_request (
  municipality_id integer not null,
  request_id integer not null generated always as identity,
  address text not null,
  name text not null default ''::text,
  opened_on date not null,
  mails integer not null default 0,
  last_mail_on date,
  closed_on date
) row level security forced;
  c: CHECK ((address <> ''::text))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  p: PRIMARY KEY (municipality_id, request_id)
  CREATE UNIQUE INDEX confirmation_request_open ON public.confirmation_request USING btree (municipality_id, lower(address)) WHERE (closed_on IS NULL)

table public.confirmation_request_offer (
  municipality_id integer not null,
  request_id integer not null,
  offer_id integer not null,
  asked_on date
) row level security forced;
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, offer_id) REFERENCES offer(municipality_id, offer_id) ON DELETE CASCADE
  f: FOREIGN KEY (municipality_id, request_id) REFERENCES confirmation_request(municipality_id, request_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, request_id, offer_id)
  CREATE INDEX confirmation_request_offer_municipality_id_offer_id_idx ON public.confirmation_request_offer USING btree (municipality_id, offer_id)

table public.directory_settings (
  municipality_id integer not null,
  portal_open boolean not null default false,
  approval text not null default 'all'::text,
  confirm_every_months integer not null default 6,
  remind_after_days integer not null default 14,
  mark_after_days integer not null default 30,
  hide_after_days integer,
  contact_name text not null default ''::text,
  contact_phone text not null default ''::text,
  contact_email text not null default ''::text,
  updated_by text,
  updated_at timestamp with time zone not null default now(),
  ask_by_mail boolean not null default false
) row level security forced;
  c: CHECK (((confirm_every_months >= 1) AND (confirm_every_months <= 36)))
  c: CHECK (((hide_after_days >= 1) AND (hide_after_days <= 1095)))
  c: CHECK (((mark_after_days >= 1) AND (mark_after_days <= 365)))
  c: CHECK (((remind_after_days >= 1) AND (remind_after_days <= 365)))
  c: CHECK ((approval = ANY (ARRAY['none'::text, 'new'::text, 'all'::text])))
  c: CHECK ((length(contact_email) <= 200))
  c: CHECK ((length(contact_name) <= 200))
  c: CHECK ((length(contact_phone) <= 100))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  p: PRIMARY KEY (municipality_id)

table public.disclosure_profile (
  municipality_id integer not null,
  rounding_base smallint,
  minimum_residents integer not null default 0,
  shows_none boolean not null default true,
  shows_all boolean not null default true,
  updated_by text,
  updated_at timestamp with time zone not null default now()
) row level security forced;
  c: CHECK (((minimum_residents >= 0) AND (minimum_residents <= 100000)))
  c: CHECK ((rounding_base = ANY (ARRAY[3, 5, 10])))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  p: PRIMARY KEY (municipality_id)

table public.distinct_offers (
  municipality_id integer not null,
  first_offer_id integer not null,
  second_offer_id integer not null,
  decided_by text,
  decided_at timestamp with time zone not null default now()
) row level security forced;
  c: CHECK ((second_offer_id > first_offer_id))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, first_offer_id) REFERENCES offer(municipality_id, offer_id) ON DELETE CASCADE
  f: FOREIGN KEY (municipality_id, second_offer_id) REFERENCES offer(municipality_id, offer_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, first_offer_id, second_offer_id)
  CREATE INDEX distinct_offers_municipality_id_second_offer_id_idx ON public.distinct_offers USING btree (municipality_id, second_offer_id)

table public.edition (
  municipality_id integer not null,
  edition_id integer not null generated always as identity,
  title text not null,
  content jsonb not null,
  version integer not null default 1,
  created_by text,
  created_at timestamp with time zone not null default now(),
  updated_by text,
  updated_at timestamp with time zone not null default now()
) row level security forced;
  c: CHECK ((title <> ''::text))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  p: PRIMARY KEY (municipality_id, edition_id)

table public.edition_issue (
  municipality_id integer not null,
  edition_id integer not null,
  issue integer not null,
  title text not null,
  issued_on date not null,
  issued_by text,
  offers integer not null,
  document bytea not null
) row level security forced;
  c: CHECK ((issue > 0))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, edition_id) REFERENCES edition(municipality_id, edition_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, edition_id, issue)

table public.import_issue (
  municipality_id integer not null,
  import_run_id integer not null,
  issue_number integer not null,
  line integer,
  column_name text,
  code text not null,
  details jsonb not null default '{}'::jsonb,
  is_refused boolean not null default true,
  cell text
) row level security forced;
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, import_run_id) REFERENCES import_run(municipality_id, import_run_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, import_run_id, issue_number)

table public.import_recipe (
  municipality_id integer not null,
  import_recipe_id integer not null generated always as identity,
  name text not null,
  target text not null,
  definition jsonb not null,
  created_by text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now()
) row level security forced;
  c: CHECK ((name <> ''::text))
  c: CHECK ((target = ANY (ARRAY['areas'::text, 'residents'::text, 'indicators'::text, 'offers'::text, 'travel-times'::text])))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  p: PRIMARY KEY (municipality_id, import_recipe_id)
  u: UNIQUE (municipality_id, name)

table public.import_run (
  municipality_id integer not null,
  import_run_id integer not null generated always as identity,
  import_recipe_id integer,
  target text not null,
  recipe jsonb,
  file_name text not null,
  file_bytes bigint not null,
  file_sha256 text not null,
  stored_file text,
  status text not null,
  take text not null default 'all-or-nothing'::text,
  cancel_requested boolean not null default false,
  progress_done bigint not null default 0,
  progress_total bigint,
  report jsonb not null default '{}'::jsonb,
  started_by text,
  created_at timestamp with time zone not null default now(),
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  fetched_from text
) row level security forced;
  c: CHECK (((status <> 'fetching'::text) OR (fetched_from IS NOT NULL)))
  c: CHECK ((fetched_from <> ''::text))
  c: CHECK ((status = ANY (ARRAY['fetching'::text, 'preview'::text, 'waiting'::text, 'running'::text, 'done'::text, 'refused'::text, 'cancelled'::text, 'failed'::text])))
  c: CHECK ((take = ANY (ARRAY['all-or-nothing'::text, 'good-rows'::text])))
  c: CHECK ((target = ANY (ARRAY['areas'::text, 'residents'::text, 'indicators'::text, 'offers'::text, 'travel-times'::text])))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, import_recipe_id) REFERENCES import_recipe(municipality_id, import_recipe_id) ON DELETE SET NULL (import_recipe_id)
  p: PRIMARY KEY (municipality_id, import_run_id)
  CREATE INDEX import_run_municipality_id_created_at_idx ON public.import_run USING btree (municipality_id, created_at DESC)

table public.index_definition (
  municipality_id integer not null,
  index_definition_id integer not null generated always as identity,
  code text not null,
  name text not null,
  description text not null default ''::text,
  template text,
  area_level_id integer not null,
  period text not null,
  spec jsonb not null,
  version integer not null default 1,
  updated_by text,
  updated_at timestamp with time zone not null default now()
) row level security forced;
  c: CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
  c: CHECK ((name <> ''::text))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, area_level_id) REFERENCES area_level(municipality_id, area_level_id)
  p: PRIMARY KEY (municipality_id, index_definition_id)
  u: UNIQUE (municipality_id, code)

table public.indicator (
  municipality_id integer not null,
  indicator_id integer not null generated always as identity,
  code text not null,
  name text not null,
  definition text not null default ''::text,
  unit text not null,
  numerator text not null default ''::text,
  denominator text not null default ''::text,
  direction text not null,
  topic text not null,
  source text not null default ''::text,
  licence text not null default ''::text,
  refresh_rhythm text not null default ''::text,
  minimum_count integer,
  lowest double precision,
  highest double precision,
  decimals smallint not null default 1,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  version integer not null default 1
) row level security forced;
  c: CHECK (((decimals >= 0) AND (decimals <= 6)))
  c: CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
  c: CHECK ((direction = ANY (ARRAY['higher-is-burden'::text, 'higher-is-better'::text, 'neutral'::text])))
  c: CHECK ((lowest <= highest))
  c: CHECK ((minimum_count >= 1))
  c: CHECK ((name <> ''::text))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  p: PRIMARY KEY (municipality_id, indicator_id)
  u: UNIQUE (municipality_id, code)

table public.indicator_value (
  municipality_id integer not null,
  indicator_id integer not null,
  period text not null,
  area_id integer not null,
  value double precision,
  sign text,
  cases integer,
  base integer,
  import_id integer
) row level security forced;
  c: CHECK (((value IS NOT NULL) OR (sign IS NOT NULL)))
  c: CHECK ((base >= 0))
  c: CHECK ((cases >= 0))
  c: CHECK ((period ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?|-Q[1-4]|/[0-9]{2})?$'::text))
  c: CHECK ((sign = ANY (ARRAY['–'::text, '.'::text, '/'::text, 'x'::text, '…'::text, '0'::text])))
  f: FOREIGN KEY (municipality_id, area_id) REFERENCES area(municipality_id, area_id) ON DELETE CASCADE
  f: FOREIGN KEY (municipality_id, indicator_id) REFERENCES indicator(municipality_id, indicator_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, indicator_id, period, area_id)

table public.inventory_declaration (
  municipality_id integer not null,
  step text not null,
  field text not null,
  complete_on date not null,
  declared_by text
) row level security forced;
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  p: PRIMARY KEY (municipality_id, step, field)

table public.mail (
  municipality_id integer not null,
  mail_id integer not null generated always as identity,
  purpose text not null,
  subject_id integer,
  idempotency_key text not null,
  message_key uuid not null default gen_random_uuid(),
  to_address text not null,
  subject text not null,
  body text,
  state text not null default 'waiting'::text,
  attempts integer not null default 0,
  next_attempt_at timestamp with time zone not null default now(),
  reason text,
  smtp_code integer,
  created_at timestamp with time zone not null default now(),
  handed_over_at timestamp with time zone,
  settled_at timestamp with time zone,
  sender_name text,
  reply_to text,
  link_id integer,
  forgets boolean not null default false
) row level security forced;
  c: CHECK (((length(reply_to) <= 254) AND (reply_to ~ '^[^[:space:][:cntrl:]@<>,;]+@[^[:space:][:cntrl:]@<>,;]+$'::text)))
  c: CHECK (((length(to_address) <= 254) AND (to_address ~ '^[^[:space:][:cntrl:]@<>,;]+@[^[:space:][:cntrl:]@<>,;]+$'::text)))
  c: CHECK (((sender_name <> ''::text) AND (sender_name !~ '[[:cntrl:]]'::text)))
  c: CHECK (((subject <> ''::text) AND (subject !~ '[[:cntrl:]]'::text)))
  c: CHECK ((idempotency_key <> ''::text))
  c: CHECK ((purpose <> ''::text))
  c: CHECK ((state = ANY (ARRAY['waiting'::text, 'handing-over'::text, 'sent'::text, 'refused'::text, 'unclear'::text, 'withdrawn'::text])))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, link_id) REFERENCES access_link(municipality_id, link_id) ON DELETE SET NULL (link_id)
  p: PRIMARY KEY (municipality_id, mail_id)
  u: UNIQUE (municipality_id, idempotency_key)
  CREATE INDEX mail_handed_over_at_idx ON public.mail USING btree (handed_over_at)
  CREATE INDEX mail_municipality_id_purpose_subject_id_idx ON public.mail USING btree (municipality_id, purpose, subject_id)
  CREATE INDEX mail_next_attempt_at_idx ON public.mail USING btree (next_attempt_at) WHERE (state = 'waiting'::text)

table public.membership (
  municipality_id integer not null,
  user_id text not null,
  role text not null,
  created_at timestamp with time zone not null default now()
) row level security forced;
  c: CHECK ((role = ANY (ARRAY['coordinator'::text, 'planner'::text, 'statistics-office'::text, 'provider'::text, 'steering'::text])))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (user_id) REFERENCES identity."user"(id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, user_id)
  CREATE INDEX membership_user_id_idx ON public.membership USING btree (user_id)

table public.merged_offer (
  municipality_id integer not null,
  source text not null,
  external_id text not null,
  offer_id integer not null,
  merged_at timestamp with time zone not null default now()
) row level security forced;
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, offer_id) REFERENCES offer(municipality_id, offer_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, source, external_id)
  CREATE INDEX merged_offer_municipality_id_offer_id_idx ON public.merged_offer USING btree (municipality_id, offer_id)

table public.missed_search (
  municipality_id integer not null,
  day date not null,
  words text not null,
  language text not null,
  asked integer not null default 1
) row level security forced;
  c: CHECK (((asked >= 1) AND (asked <= 50)))
  c: CHECK (((length(words) >= 1) AND (length(words) <= 100)))
  c: CHECK ((language ~ '^[a-z]{2,6}$'::text))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  p: PRIMARY KEY (municipality_id, day, words, language)

table public.municipality (
  municipality_id integer not null generated always as identity,
  ags text not null,
  slug text not null,
  name text not null,
  kind text not null,
  minimum_count integer not null default 5,
  data_revision bigint not null default 0,
  created_at timestamp with time zone not null default now()
) row level security forced;
  c: CHECK (((minimum_count = ANY (ARRAY[3, 5, 10])) OR ((minimum_count >= 11) AND (minimum_count <= 100))))
  c: CHECK ((ags ~ '^[0-9]{8}$'::text))
  c: CHECK ((kind = ANY (ARRAY['city'::text, 'district'::text, 'town'::text])))
  c: CHECK ((name <> ''::text))
  c: CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
  p: PRIMARY KEY (municipality_id)
  u: UNIQUE (ags)
  u: UNIQUE (slug)

table public.network (
  municipality_id integer not null,
  network_id integer not null generated always as identity,
  name text not null,
  founded_in smallint,
  ended_in smallint,
  reach text,
  focus text not null default ''::text,
  topics text[] not null default '{}'::text[],
  steps text[] not null default '{}'::text[],
  fields text[] not null default '{}'::text[],
  sectors text[] not null default '{}'::text[],
  goals_written text,
  goals text not null default ''::text,
  tasks text[] not null default '{}'::text[],
  meeting_rhythm text,
  member_count integer,
  coordinator text not null default ''::text,
  email text not null default ''::text,
  note text not null default ''::text,
  version integer not null default 1,
  updated_by text,
  updated_at timestamp with time zone not null default now()
) row level security forced;
  c: CHECK (((ended_in >= 1800) AND (ended_in <= 2200)))
  c: CHECK (((founded_in >= 1800) AND (founded_in <= 2200)))
  c: CHECK (((member_count >= 1) AND (member_count <= 100000)))
  c: CHECK (((name <> ''::text) AND (length(name) <= 200)))
  c: CHECK ((cardinality(topics) <= 10))
  c: CHECK ((goals_written = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text])))
  c: CHECK ((reach = ANY (ARRAY['beyond'::text, 'municipality'::text, 'districts'::text, 'district'::text, 'quarter'::text])))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  p: PRIMARY KEY (municipality_id, network_id)
  u: UNIQUE (municipality_id, name)

table public.network_area (
  municipality_id integer not null,
  network_id integer not null,
  area_id integer not null
) row level security forced;
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, area_id) REFERENCES area(municipality_id, area_id) ON DELETE CASCADE
  f: FOREIGN KEY (municipality_id, network_id) REFERENCES network(municipality_id, network_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, network_id, area_id)

table public.network_link (
  municipality_id integer not null,
  network_id integer not null,
  other_network_id integer not null,
  frequency text,
  overlap text
) row level security forced;
  c: CHECK ((frequency = ANY (ARRAY['rarely'::text, 'yearly'::text, 'regularly'::text])))
  c: CHECK ((network_id <> other_network_id))
  c: CHECK ((overlap = ANY (ARRAY['none'::text, 'partly'::text, 'mostly'::text])))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, network_id) REFERENCES network(municipality_id, network_id) ON DELETE CASCADE
  f: FOREIGN KEY (municipality_id, other_network_id) REFERENCES network(municipality_id, network_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, network_id, other_network_id)
  CREATE INDEX network_link_municipality_id_other_network_id_idx ON public.network_link USING btree (municipality_id, other_network_id)

table public.network_member (
  municipality_id integer not null,
  network_id integer not null,
  actor_id integer not null,
  role text,
  attendance text,
  since smallint
) row level security forced;
  c: CHECK (((since >= 1800) AND (since <= 2200)))
  c: CHECK ((attendance = ANY (ARRAY['rarely'::text, 'sometimes'::text, 'mostly'::text])))
  c: CHECK ((role = ANY (ARRAY['lead'::text, 'member'::text, 'guest'::text])))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, actor_id) REFERENCES actor(municipality_id, actor_id) ON DELETE CASCADE
  f: FOREIGN KEY (municipality_id, network_id) REFERENCES network(municipality_id, network_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, network_id, actor_id)
  CREATE INDEX network_member_municipality_id_actor_id_idx ON public.network_member USING btree (municipality_id, actor_id)

table public.offer (
  municipality_id integer not null,
  offer_id integer not null generated always as identity,
  source text not null,
  external_id text not null,
  name text not null,
  description text not null default ''::text,
  provider_id integer,
  site_id integer,
  age_from_months smallint,
  age_to_months smallint,
  steps text[] not null default '{}'::text[],
  fields text[] not null default '{}'::text[],
  standards text[] not null default '{}'::text[],
  capacity integer,
  outreach boolean not null default false,
  mainstream boolean not null default false,
  cost text not null default ''::text,
  website text not null default ''::text,
  phone text not null default ''::text,
  last_confirmed_on date,
  import_id integer,
  version integer not null default 1,
  updated_at timestamp with time zone not null default now(),
  details jsonb not null default '{}'::jsonb,
  planning jsonb not null default '{}'::jsonb,
  in_portal boolean not null default true,
  entered_on date not null default CURRENT_DATE,
  changed_by text,
  changed_how text not null default 'import'::text
) row level security forced;
  c: CHECK ((age_from_months >= 0))
  c: CHECK ((age_to_months > age_from_months))
  c: CHECK ((capacity >= 0))
  c: CHECK ((name <> ''::text))
  c: CHECK ((source <> ''::text))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, provider_id) REFERENCES provider(municipality_id, provider_id) ON DELETE SET NULL (provider_id)
  f: FOREIGN KEY (municipality_id, site_id) REFERENCES site(municipality_id, site_id) ON DELETE SET NULL (site_id)
  p: PRIMARY KEY (municipality_id, offer_id)
  u: UNIQUE (municipality_id, source, external_id)
  CREATE INDEX offer_in_german_order ON public.offer USING btree (municipality_id, name COLLATE "de-x-icu", offer_id)
  CREATE INDEX offer_municipality_id_provider_id_idx ON public.offer USING btree (municipality_id, provider_id)
  CREATE INDEX offer_municipality_id_site_id_idx ON public.offer USING btree (municipality_id, site_id)

table public.offer_area_served (
  municipality_id integer not null,
  offer_id integer not null,
  area_id integer not null
) row level security forced;
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, area_id) REFERENCES area(municipality_id, area_id) ON DELETE CASCADE
  f: FOREIGN KEY (municipality_id, offer_id) REFERENCES offer(municipality_id, offer_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, offer_id, area_id)

table public.offer_feedback (
  municipality_id integer not null,
  feedback_id integer not null generated always as identity,
  offer_id integer not null,
  kind text not null,
  note text not null default ''::text,
  language text not null,
  sent_at timestamp with time zone not null default now(),
  done_at timestamp with time zone,
  done_by text
) row level security forced;
  c: CHECK (((done_at IS NULL) = (done_by IS NULL)))
  c: CHECK ((kind = ANY (ARRAY['phone'::text, 'closed'::text, 'times'::text, 'full'::text, 'other'::text])))
  c: CHECK ((language ~ '^[a-z]{2,6}$'::text))
  c: CHECK ((length(note) <= 1000))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, offer_id) REFERENCES offer(municipality_id, offer_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, feedback_id)
  CREATE INDEX offer_feedback_municipality_id_offer_id_sent_at_idx ON public.offer_feedback USING btree (municipality_id, offer_id, sent_at)
  CREATE INDEX offer_feedback_sent_at_idx ON public.offer_feedback USING btree (sent_at)

table public.offer_proposal (
  municipality_id integer not null,
  proposal_id integer not null generated always as identity,
  provider_id integer not null,
  offer_id integer,
  base_version integer,
  content jsonb not null,
  note text not null default ''::text,
  version integer not null default 1,
  proposed_by text not null,
  proposed_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  decision text,
  decided_by text,
  decided_at timestamp with time zone,
  decision_note text not null default ''::text
) row level security forced;
  c: CHECK ((((offer_id IS NULL) = (base_version IS NULL)) OR (decision IS NOT NULL)))
  c: CHECK (((decision IS NULL) = (decided_at IS NULL)))
  c: CHECK ((decision = ANY (ARRAY['accepted'::text, 'changed'::text, 'declined'::text, 'withdrawn'::text])))
  c: CHECK ((length(decision_note) <= 2000))
  c: CHECK ((length(note) <= 2000))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, provider_id) REFERENCES provider(municipality_id, provider_id)
  p: PRIMARY KEY (municipality_id, proposal_id)
  CREATE INDEX offer_proposal_municipality_id_provider_id_idx ON public.offer_proposal USING btree (municipality_id, provider_id)
  CREATE UNIQUE INDEX offer_proposal_municipality_id_offer_id_idx ON public.offer_proposal USING btree (municipality_id, offer_id) WHERE (decision IS NULL)

table public.offer_translation (
  municipality_id integer not null,
  offer_id integer not null,
  language text not null,
  name text not null,
  description text not null default ''::text,
  how_it_goes text not null default ''::text,
  what_to_bring text not null default ''::text,
  made_by text not null,
  of_text_hash text not null,
  updated_by text,
  updated_at timestamp with time zone not null default now()
) row level security forced;
  c: CHECK ((language ~ '^[a-z]{2,6}$'::text))
  c: CHECK ((made_by = ANY (ARRAY['person'::text, 'professional'::text, 'machine'::text, 'machine-checked'::text])))
  c: CHECK ((name <> ''::text))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, offer_id) REFERENCES offer(municipality_id, offer_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, offer_id, language)

table public.offer_version (
  municipality_id integer not null,
  offer_id integer not null,
  version integer not null,
  content jsonb not null,
  changed_by text,
  changed_how text not null,
  changed_at timestamp with time zone not null,
  ended_at timestamp with time zone not null default now(),
  was_removed boolean not null default false
) row level security forced;
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  p: PRIMARY KEY (municipality_id, offer_id, version)
  CREATE INDEX offer_version_municipality_id_ended_at_idx ON public.offer_version USING btree (municipality_id, ended_at DESC)

table public.own_question (
  municipality_id integer not null,
  code text not null,
  version integer not null,
  question jsonb not null,
  module text not null default ''::text,
  retired boolean not null default false,
  saved_by text,
  saved_at timestamp with time zone not null default now()
) row level security forced;
  c: CHECK (((code ~ '^[a-z][a-z0-9-]*$'::text) AND (length(code) <= 60)))
  c: CHECK (((version >= 1) AND (version <= 10000)))
  c: CHECK ((length(module) <= 100))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  p: PRIMARY KEY (municipality_id, code, version)

table public.provider (
  municipality_id integer not null,
  provider_id integer not null generated always as identity,
  name text not null,
  kind text,
  email text not null default ''::text,
  phone text not null default ''::text,
  website text not null default ''::text,
  description text not null default ''::text
) row level security forced;
  c: CHECK ((kind = ANY (ARRAY['public'::text, 'free'::text, 'commercial'::text])))
  c: CHECK ((length(email) <= 200))
  c: CHECK ((length(phone) <= 100))
  c: CHECK ((length(website) <= 500))
  c: CHECK ((name <> ''::text))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  p: PRIMARY KEY (municipality_id, provider_id)
  u: UNIQUE (municipality_id, name)

table public.provider_account (
  municipality_id integer not null,
  user_id text not null,
  provider_id integer not null
) row level security forced;
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, provider_id) REFERENCES provider(municipality_id, provider_id) ON DELETE CASCADE
  f: FOREIGN KEY (user_id) REFERENCES identity."user"(id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, user_id, provider_id)
  CREATE INDEX provider_account_municipality_id_provider_id_idx ON public.provider_account USING btree (municipality_id, provider_id)

table public.provider_alias (
  municipality_id integer not null,
  name_key text not null,
  provider_id integer not null
) row level security forced;
  c: CHECK ((name_key <> ''::text))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, provider_id) REFERENCES provider(municipality_id, provider_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, name_key)
  CREATE INDEX provider_alias_municipality_id_provider_id_idx ON public.provider_alias USING btree (municipality_id, provider_id)

table public.release (
  municipality_id integer not null,
  release_id integer not null generated always as identity,
  code text not null,
  subject jsonb not null,
  content jsonb not null,
  shapes_ids text[] not null,
  released_by text,
  released_at timestamp with time zone not null default now(),
  withdrawn_at timestamp with time zone,
  withdrawn_by text
) row level security forced;
  c: CHECK ((code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  p: PRIMARY KEY (municipality_id, release_id)
  CREATE INDEX release_municipality_id_code_release_id_idx ON public.release USING btree (municipality_id, code, release_id)

table public.release_contact (
  municipality_id integer not null,
  email text,
  contributor_id text,
  updated_by text,
  updated_at timestamp with time zone not null default now()
) row level security forced;
  c: CHECK (((contributor_id ~ '^https?://[^[:space:]]+$'::text) AND (length(contributor_id) <= 300)))
  c: CHECK (((email ~ '^[^@[:space:]]+@[^@[:space:]]+$'::text) AND (length(email) <= 200)))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  p: PRIMARY KEY (municipality_id)

table public.release_figures (
  municipality_id integer not null,
  release_id integer not null,
  figures jsonb not null
) row level security forced;
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, release_id) REFERENCES release(municipality_id, release_id)
  p: PRIMARY KEY (municipality_id, release_id)

table public.release_shapes (
  municipality_id integer not null,
  shapes_id text not null,
  width double precision not null,
  height double precision not null,
  areas jsonb not null
) row level security forced;
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  p: PRIMARY KEY (municipality_id, shapes_id)

table public.report (
  municipality_id integer not null,
  report_id integer not null generated always as identity,
  title text not null,
  addressee text not null default ''::text,
  template text,
  content jsonb not null,
  version integer not null default 1,
  created_by text,
  created_at timestamp with time zone not null default now(),
  updated_by text,
  updated_at timestamp with time zone not null default now()
) row level security forced;
  c: CHECK ((title <> ''::text))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  p: PRIMARY KEY (municipality_id, report_id)

table public.report_edition (
  municipality_id integer not null,
  report_id integer not null,
  edition integer not null,
  title text not null,
  issued_on date not null,
  issued_by text,
  figures jsonb not null,
  document bytea not null
) row level security forced;
  c: CHECK ((edition > 0))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, report_id) REFERENCES report(municipality_id, report_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, report_id, edition)

table public.residents (
  municipality_id integer not null,
  area_id integer not null,
  year smallint not null,
  age_from smallint not null,
  age_to smallint not null,
  count integer,
  sign text,
  import_id integer
) row level security forced;
  c: CHECK (((count IS NULL) <> (sign IS NULL)))
  c: CHECK (((year >= 1900) AND (year <= 2200)))
  c: CHECK ((age_from >= 0))
  c: CHECK ((age_to > age_from))
  c: CHECK ((count >= 0))
  c: CHECK ((sign = ANY (ARRAY['–'::text, '.'::text, '/'::text, 'x'::text, '…'::text, '0'::text])))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, area_id) REFERENCES area(municipality_id, area_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, area_id, year, age_from, age_to)
  CREATE INDEX residents_municipality_id_year_idx ON public.residents USING btree (municipality_id, year)

table public.site (
  municipality_id integer not null,
  site_id integer not null generated always as identity,
  name text not null default ''::text,
  street text not null default ''::text,
  postal_code text not null default ''::text,
  town text not null default ''::text,
  longitude double precision,
  latitude double precision,
  area_id integer
) row level security forced;
  c: CHECK ((((longitude >= ('-180'::integer)::double precision) AND (longitude <= (180)::double precision)) AND ((latitude >= ('-90'::integer)::double precision) AND (latitude <= (90)::double precision))))
  c: CHECK (((longitude IS NULL) = (latitude IS NULL)))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, area_id) REFERENCES area(municipality_id, area_id) ON DELETE SET NULL (area_id)
  p: PRIMARY KEY (municipality_id, site_id)
  CREATE INDEX site_municipality_id_area_id_idx ON public.site USING btree (municipality_id, area_id)

table public.survey (
  municipality_id integer not null,
  survey_id integer not null generated always as identity,
  title text not null,
  state text not null default 'draft'::text,
  anonymous boolean not null default false,
  earlier_survey_id integer,
  definition jsonb not null,
  languages text[] not null default '{de}'::text[],
  opens_on date,
  closes_on date,
  sender_name text not null default ''::text,
  sender_email text not null default ''::text,
  version integer not null default 1,
  created_by text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  thanks_by_mail boolean not null default false,
  mixings smallint not null default 0
) row level security forced;
  c: CHECK (((closes_on IS NULL) OR (opens_on IS NULL) OR (closes_on >= opens_on)))
  c: CHECK (((title <> ''::text) AND (length(title) <= 200)))
  c: CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'closed'::text])))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, earlier_survey_id) REFERENCES survey(municipality_id, survey_id) ON DELETE SET NULL (earlier_survey_id)
  p: PRIMARY KEY (municipality_id, survey_id)

table public.survey_definition (
  municipality_id integer not null,
  survey_id integer not null,
  version integer not null,
  definition jsonb not null,
  surroundings jsonb not null,
  published_by text,
  published_at timestamp with time zone not null default now()
) row level security forced;
  c: CHECK ((version >= 1))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, survey_id) REFERENCES survey(municipality_id, survey_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, survey_id, version)

table public.survey_file (
  municipality_id integer not null,
  key uuid not null,
  survey_id integer not null,
  response_key bytea not null,
  page text not null,
  question text not null,
  name text not null,
  type text not null,
  bytes integer not null
) row level security forced;
  c: CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  c: CHECK ((bytes > 0))
  c: CHECK ((length(response_key) = 32))
  c: CHECK ((page <> ''::text))
  c: CHECK ((question <> ''::text))
  c: CHECK ((type <> ''::text))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, response_key) REFERENCES survey_response(municipality_id, response_key) ON DELETE CASCADE
  f: FOREIGN KEY (municipality_id, survey_id) REFERENCES survey(municipality_id, survey_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, key)
  CREATE INDEX survey_file_municipality_id_response_key_idx ON public.survey_file USING btree (municipality_id, response_key)
  CREATE INDEX survey_file_municipality_id_survey_id_idx ON public.survey_file USING btree (municipality_id, survey_id)

table public.survey_open_link (
  municipality_id integer not null,
  open_link_id integer not null generated always as identity,
  survey_id integer not null,
  code text not null,
  group_name text not null default ''::text,
  quota integer not null,
  came integer not null default 0,
  expires_on date,
  called_back_at timestamp with time zone,
  created_by text,
  created_at timestamp with time zone not null default now()
) row level security forced;
  c: CHECK (((quota >= 1) AND (quota <= 100000)))
  c: CHECK ((came >= 0))
  c: CHECK ((code ~ '^[a-z2-9]{10}$'::text))
  c: CHECK ((length(group_name) <= 100))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, survey_id) REFERENCES survey(municipality_id, survey_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, open_link_id)
  CREATE INDEX survey_open_link_municipality_id_survey_id_idx ON public.survey_open_link USING btree (municipality_id, survey_id)

table public.survey_paper (
  municipality_id integer not null,
  paper_id integer not null generated always as identity,
  survey_id integer not null,
  response_key bytea not null,
  sheet_number text not null default ''::text,
  typed_by text not null
) row level security forced;
  c: CHECK ((length(sheet_number) <= 40))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, response_key) REFERENCES survey_response(municipality_id, response_key) ON DELETE CASCADE
  f: FOREIGN KEY (municipality_id, survey_id) REFERENCES survey(municipality_id, survey_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, paper_id)
  u: UNIQUE (municipality_id, response_key)
  CREATE UNIQUE INDEX survey_paper_municipality_id_survey_id_lower_idx ON public.survey_paper USING btree (municipality_id, survey_id, lower(sheet_number)) WHERE (sheet_number <> ''::text)

table public.survey_part (
  municipality_id integer not null,
  part_id integer not null default (((1)::double precision + floor((random() * (2147483000)::double precision))))::integer,
  survey_id integer not null,
  response_key bytea not null,
  secret_hash bytea not null,
  pages text[] not null,
  called_back boolean not null default false
) row level security forced;
  c: CHECK (((cardinality(pages) >= 1) AND (cardinality(pages) <= 60)))
  c: CHECK ((length(response_key) = 32))
  c: CHECK ((length(secret_hash) = 32))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, survey_id) REFERENCES survey(municipality_id, survey_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, part_id)
  CREATE INDEX survey_part_municipality_id_response_key_idx ON public.survey_part USING btree (municipality_id, response_key)
  CREATE INDEX survey_part_municipality_id_survey_id_idx ON public.survey_part USING btree (municipality_id, survey_id)

table public.survey_phase_entry (
  municipality_id integer not null,
  entry_id integer not null generated always as identity,
  survey_id integer not null,
  act text not null,
  closes_on_before date,
  closes_on date,
  by_user text,
  at timestamp with time zone not null default now()
) row level security forced;
  c: CHECK ((act = ANY (ARRAY['started'::text, 'extended'::text, 'ended'::text, 'reopened'::text])))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, survey_id) REFERENCES survey(municipality_id, survey_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, entry_id)
  CREATE INDEX survey_phase_entry_municipality_id_survey_id_idx ON public.survey_phase_entry USING btree (municipality_id, survey_id)

table public.survey_recipient (
  municipality_id integer not null,
  recipient_id integer not null generated always as identity,
  survey_id integer not null,
  name text not null default ''::text,
  email text not null default ''::text,
  group_name text not null default ''::text,
  area_id integer,
  provider_id integer,
  link_id integer,
  added_at timestamp with time zone not null default now(),
  invited_at timestamp with time zone,
  reminders smallint not null default 0,
  last_reminded_at timestamp with time zone,
  bounced_at timestamp with time zone,
  begun_on date,
  done_on date,
  origin text not null default 'listed'::text,
  language text not null default 'de'::text,
  network_id integer,
  actor_id integer,
  prefilled jsonb not null default '{}'::jsonb,
  open_link_id integer
) row level security forced;
  c: CHECK ((origin = ANY (ARRAY['listed'::text, 'open'::text])))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, actor_id) REFERENCES actor(municipality_id, actor_id) ON DELETE SET NULL (actor_id)
  f: FOREIGN KEY (municipality_id, area_id) REFERENCES area(municipality_id, area_id) ON DELETE SET NULL (area_id)
  f: FOREIGN KEY (municipality_id, link_id) REFERENCES access_link(municipality_id, link_id) ON DELETE SET NULL (link_id)
  f: FOREIGN KEY (municipality_id, network_id) REFERENCES network(municipality_id, network_id) ON DELETE SET NULL (network_id)
  f: FOREIGN KEY (municipality_id, open_link_id) REFERENCES survey_open_link(municipality_id, open_link_id) ON DELETE SET NULL (open_link_id)
  f: FOREIGN KEY (municipality_id, provider_id) REFERENCES provider(municipality_id, provider_id) ON DELETE SET NULL (provider_id)
  f: FOREIGN KEY (municipality_id, survey_id) REFERENCES survey(municipality_id, survey_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, recipient_id)
  CREATE INDEX survey_recipient_link_id_idx ON public.survey_recipient USING btree (link_id)
  CREATE INDEX survey_recipient_open_link_id_idx ON public.survey_recipient USING btree (open_link_id)
  CREATE INDEX survey_recipient_survey_id_idx ON public.survey_recipient USING btree (survey_id)

table public.survey_reminder (
  municipality_id integer not null,
  survey_id integer not null,
  remind_on date not null,
  done_at timestamp with time zone,
  mails integer
) row level security forced;
  c: CHECK ((mails >= 0))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, survey_id) REFERENCES survey(municipality_id, survey_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, survey_id, remind_on)
  CREATE INDEX survey_reminder_municipality_id_remind_on_idx ON public.survey_reminder USING btree (municipality_id, remind_on) WHERE (done_at IS NULL)

table public.survey_response (
  municipality_id integer not null,
  response_key bytea not null,
  survey_id integer not null,
  recipient_id integer,
  definition_version integer not null,
  origin text not null,
  language text not null default 'de'::text,
  group_name text not null default ''::text,
  area_id integer,
  answers jsonb not null default '{}'::jsonb,
  page text,
  state text not null default 'started'::text,
  revision integer not null default 1,
  begun_on date,
  submitted_on date,
  result_step integer
) row level security forced;
  c: CHECK ((length(response_key) = 32))
  c: CHECK ((origin = ANY (ARRAY['link'::text, 'open'::text, 'paper'::text])))
  c: CHECK ((result_step > 0))
  c: CHECK ((state = ANY (ARRAY['started'::text, 'submitted'::text, 'withdrawn'::text])))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, area_id) REFERENCES area(municipality_id, area_id) ON DELETE SET NULL (area_id)
  f: FOREIGN KEY (municipality_id, recipient_id) REFERENCES survey_recipient(municipality_id, recipient_id) ON DELETE SET NULL (recipient_id)
  f: FOREIGN KEY (municipality_id, survey_id, definition_version) REFERENCES survey_definition(municipality_id, survey_id, version) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, response_key)
  CREATE INDEX survey_response_survey_id_idx ON public.survey_response USING btree (survey_id)
  CREATE UNIQUE INDEX survey_response_of_recipient ON public.survey_response USING btree (municipality_id, recipient_id) WHERE (recipient_id IS NOT NULL)

table public.survey_text (
  municipality_id integer not null,
  survey_id integer not null,
  kind text not null,
  language text not null,
  subject text not null,
  body text not null,
  updated_by text,
  updated_at timestamp with time zone not null default now()
) row level security forced;
  c: CHECK (((body <> ''::text) AND (length(body) <= 20000)))
  c: CHECK (((subject <> ''::text) AND (length(subject) <= 200) AND (subject !~ '[[:cntrl:]]'::text)))
  c: CHECK ((kind = ANY (ARRAY['invitation'::text, 'reminder'::text, 'begun'::text, 'thanks'::text])))
  c: CHECK ((language <> ''::text))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, survey_id) REFERENCES survey(municipality_id, survey_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, survey_id, kind, language)

table public.survey_text_sorted (
  municipality_id integer not null,
  response_key bytea not null,
  question text not null,
  text_hash bytea not null
) row level security forced;
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, response_key) REFERENCES survey_response(municipality_id, response_key) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, response_key, question)

table public.survey_theme (
  municipality_id integer not null,
  theme_id integer not null generated always as identity,
  survey_id integer not null,
  question text not null,
  name text not null,
  merged_into integer,
  removed boolean not null default false
) row level security forced;
  c: CHECK (((merged_into IS NULL) OR (NOT removed)))
  c: CHECK (((name <> ''::text) AND (length(name) <= 80)))
  c: CHECK ((merged_into <> theme_id))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, merged_into) REFERENCES survey_theme(municipality_id, theme_id) ON DELETE CASCADE
  f: FOREIGN KEY (municipality_id, survey_id) REFERENCES survey(municipality_id, survey_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, theme_id)
  CREATE UNIQUE INDEX survey_theme_municipality_id_survey_id_question_lower_idx ON public.survey_theme USING btree (municipality_id, survey_id, question, lower(name)) WHERE ((merged_into IS NULL) AND (NOT removed))

table public.survey_theme_mark (
  municipality_id integer not null,
  theme_id integer not null,
  response_key bytea not null
) row level security forced;
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, response_key) REFERENCES survey_response(municipality_id, response_key) ON DELETE CASCADE
  f: FOREIGN KEY (municipality_id, theme_id) REFERENCES survey_theme(municipality_id, theme_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, theme_id, response_key)
  CREATE INDEX survey_theme_mark_municipality_id_response_key_idx ON public.survey_theme_mark USING btree (municipality_id, response_key)

table public.survey_theme_step (
  municipality_id integer not null,
  step_id integer not null generated always as identity,
  survey_id integer not null,
  question text not null,
  kind text not null,
  before jsonb not null
) row level security forced;
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, survey_id) REFERENCES survey(municipality_id, survey_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, step_id)
  CREATE INDEX survey_theme_step_municipality_id_survey_id_question_step_i_idx ON public.survey_theme_step USING btree (municipality_id, survey_id, question, step_id)

table public.takeover_decision (
  municipality_id integer not null,
  decision_id integer not null generated always as identity,
  press_id uuid not null,
  survey_id integer not null,
  response_key bytea not null,
  entry text not null,
  kind text not null,
  name text not null default ''::text,
  decision text not null,
  target text,
  target_version integer,
  was_new boolean not null default false,
  said jsonb not null default '{}'::jsonb,
  before jsonb not null default '{}'::jsonb,
  after jsonb not null default '{}'::jsonb,
  decided_by text not null,
  decided_at timestamp with time zone not null default now(),
  undone_by text,
  undone_at timestamp with time zone
) row level security forced;
  c: CHECK (((entry <> ''::text) AND (length(entry) <= 700)))
  c: CHECK (((undone_by IS NULL) = (undone_at IS NULL)))
  c: CHECK ((decision = ANY (ARRAY['taken'::text, 'left'::text, 'matched'::text])))
  c: CHECK ((kind = ANY (ARRAY['provider'::text, 'offer'::text, 'actor'::text, 'network'::text, 'membership'::text, 'tie'::text, 'link'::text])))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, response_key) REFERENCES survey_response(municipality_id, response_key) ON DELETE CASCADE
  f: FOREIGN KEY (municipality_id, survey_id) REFERENCES survey(municipality_id, survey_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, decision_id)
  CREATE INDEX takeover_decision_municipality_id_response_key_idx ON public.takeover_decision USING btree (municipality_id, response_key)
  CREATE INDEX takeover_decision_municipality_id_survey_id_idx ON public.takeover_decision USING btree (municipality_id, survey_id)

table public.travel_time (
  municipality_id integer not null,
  area_id integer not null,
  site_id integer not null,
  minutes real not null,
  import_id integer
) row level security forced;
  c: CHECK ((minutes >= (0)::double precision))
  f: FOREIGN KEY (municipality_id) REFERENCES municipality(municipality_id)
  f: FOREIGN KEY (municipality_id, area_id) REFERENCES area(municipality_id, area_id) ON DELETE CASCADE
  f: FOREIGN KEY (municipality_id, site_id) REFERENCES site(municipality_id, site_id) ON DELETE CASCADE
  p: PRIMARY KEY (municipality_id, area_id, site_id)


policy administration on public.access_link for ALL to gelingen_owner using (true);
policy of_program on public.access_link for INSERT to gelingen_program using () with check ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy own on public.access_link for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy own_link on public.access_link for SELECT to gelingen_link using (((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)) AND (('link:'::text || link_id) = current_setting('gelingen.user'::text, true))));
policy own_program on public.access_link for SELECT to gelingen_program using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy use_link on public.access_link for UPDATE to gelingen_link using (((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)) AND (('link:'::text || link_id) = current_setting('gelingen.user'::text, true))));
policy administration on public.actor for ALL to gelingen_owner using (true);
policy own on public.actor for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.actor_area for ALL to gelingen_owner using (true);
policy own on public.actor_area for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.actor_tie for ALL to gelingen_owner using (true);
policy own on public.actor_tie for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.area for ALL to gelingen_owner using (true);
policy of_open_portal on public.area for SELECT to gelingen_public using ((municipality_id IN ( SELECT s.municipality_id
   FROM directory_settings s
  WHERE s.portal_open)));
policy own on public.area for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.area_frame for ALL to gelingen_owner using (true);
policy of_open_portal on public.area_frame for SELECT to gelingen_public using ((municipality_id IN ( SELECT s.municipality_id
   FROM directory_settings s
  WHERE s.portal_open)));
policy own on public.area_frame for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.area_level for ALL to gelingen_owner using (true);
policy of_open_portal on public.area_level for SELECT to gelingen_public using ((municipality_id IN ( SELECT s.municipality_id
   FROM directory_settings s
  WHERE s.portal_open)));
policy own on public.area_level for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.area_shape for ALL to gelingen_owner using (true);
policy of_open_portal on public.area_shape for SELECT to gelingen_public using ((municipality_id IN ( SELECT s.municipality_id
   FROM directory_settings s
  WHERE s.portal_open)));
policy own on public.area_shape for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.audit_entry for ALL to gelingen_owner using (true);
policy of_link on public.audit_entry for INSERT to gelingen_link using () with check ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy of_program on public.audit_entry for INSERT to gelingen_program using () with check ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy own on public.audit_entry for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.chain_setting for ALL to gelingen_owner using (true);
policy own on public.chain_setting for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.confirmation_answer for ALL to gelingen_owner using (true);
policy answers_by_link on public.confirmation_answer for INSERT to gelingen_link using () with check (((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)) AND (request_id = ( SELECT platform.current_link_subject('confirm-offers'::text) AS current_link_subject)) AND (offer_id IN ( SELECT asked.offer_id
   FROM confirmation_request_offer asked))));
policy by_link on public.confirmation_answer for SELECT to gelingen_link using (((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)) AND (request_id = ( SELECT platform.current_link_subject('confirm-offers'::text) AS current_link_subject))));
policy of_program on public.confirmation_answer for ALL to gelingen_program using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy own on public.confirmation_answer for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.confirmation_request for ALL to gelingen_owner using (true);
policy by_link on public.confirmation_request for SELECT to gelingen_link using (((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)) AND (request_id = ( SELECT platform.current_link_subject('confirm-offers'::text) AS current_link_subject))));
policy of_program on public.confirmation_request for ALL to gelingen_program using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy own on public.confirmation_request for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.confirmation_request_offer for ALL to gelingen_owner using (true);
policy by_link on public.confirmation_request_offer for SELECT to gelingen_link using (((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)) AND (request_id = ( SELECT platform.current_link_subject('confirm-offers'::text) AS current_link_subject))));
policy of_program on public.confirmation_request_offer for ALL to gelingen_program using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy own on public.confirmation_request_offer for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.directory_settings for ALL to gelingen_owner using (true);
policy of_link on public.directory_settings for SELECT to gelingen_link using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy of_program on public.directory_settings for SELECT to gelingen_program using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy open_portal on public.directory_settings for SELECT to gelingen_public using (portal_open);
policy own on public.directory_settings for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.disclosure_profile for ALL to gelingen_owner using (true);
policy own on public.disclosure_profile for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.distinct_offers for ALL to gelingen_owner using (true);
policy own on public.distinct_offers for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy planner_decides on public.distinct_offers for INSERT to gelingen_member using () with check (( SELECT platform.writes_all_offers() AS writes_all_offers));
policy planner_undecides on public.distinct_offers for DELETE to gelingen_member using (( SELECT platform.writes_all_offers() AS writes_all_offers));
policy administration on public.edition for ALL to gelingen_owner using (true);
policy own on public.edition for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.edition_issue for ALL to gelingen_owner using (true);
policy own on public.edition_issue for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.import_issue for ALL to gelingen_owner using (true);
policy own on public.import_issue for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.import_recipe for ALL to gelingen_owner using (true);
policy own on public.import_recipe for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.import_run for ALL to gelingen_owner using (true);
policy own on public.import_run for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.index_definition for ALL to gelingen_owner using (true);
policy own on public.index_definition for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.indicator for ALL to gelingen_owner using (true);
policy own on public.indicator for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.indicator_value for ALL to gelingen_owner using (true);
policy own on public.indicator_value for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.inventory_declaration for ALL to gelingen_owner using (true);
policy own on public.inventory_declaration for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.mail for ALL to gelingen_owner using (true);
policy of_program on public.mail for ALL to gelingen_program using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy own on public.mail for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.membership for ALL to gelingen_owner using (true);
policy own on public.membership for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.merged_offer for ALL to gelingen_owner using (true);
policy own on public.merged_offer for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy planner_forgets on public.merged_offer for DELETE to gelingen_member using (( SELECT platform.writes_all_offers() AS writes_all_offers));
policy planner_merges on public.merged_offer for INSERT to gelingen_member using () with check (( SELECT platform.writes_all_offers() AS writes_all_offers));
policy planner_moves on public.merged_offer for UPDATE to gelingen_member using (( SELECT platform.writes_all_offers() AS writes_all_offers));
policy administration on public.missed_search for ALL to gelingen_owner using (true);
policy own on public.missed_search for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.municipality for ALL to gelingen_owner using (true);
policy directory on public.municipality for SELECT to gelingen_public, gelingen_state using (true);
policy of_link on public.municipality for ALL to gelingen_link using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy of_program on public.municipality for ALL to gelingen_program using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy own on public.municipality for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.network for ALL to gelingen_owner using (true);
policy own on public.network for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.network_area for ALL to gelingen_owner using (true);
policy own on public.network_area for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.network_link for ALL to gelingen_owner using (true);
policy own on public.network_link for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.network_member for ALL to gelingen_owner using (true);
policy own on public.network_member for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.offer for ALL to gelingen_owner using (true);
policy answered on public.offer for UPDATE to gelingen_program using (((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)) AND (EXISTS ( SELECT
   FROM confirmation_answer a
  WHERE ((a.municipality_id = offer.municipality_id) AND (a.offer_id = offer.offer_id) AND (a.kind = 'changed'::text) AND (a.decided_at IS NULL))))));
policy asked_by_link on public.offer for SELECT to gelingen_link using (((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)) AND (offer_id IN ( SELECT asked.offer_id
   FROM confirmation_request_offer asked))));
policy confirmed_by_link on public.offer for UPDATE to gelingen_link using (((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)) AND (offer_id IN ( SELECT asked.offer_id
   FROM confirmation_request_offer asked)))) with check (((changed_how = 'link'::text) AND (changed_by = current_setting('gelingen.user'::text, true)) AND ((last_confirmed_on >= (CURRENT_DATE - 1)) AND (last_confirmed_on <= (CURRENT_DATE + 1)))));
policy in_portal on public.offer for SELECT to gelingen_public using ((in_portal AND (EXISTS ( SELECT
   FROM directory_settings s
  WHERE ((s.municipality_id = offer.municipality_id) AND s.portal_open AND ((s.hide_after_days IS NULL) OR (CURRENT_DATE <= (COALESCE(offer.last_confirmed_on, offer.entered_on) + make_interval(months => s.confirm_every_months, days => s.hide_after_days)))))))));
policy of_program on public.offer for SELECT to gelingen_program using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy own on public.offer for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy provider_adds_own on public.offer for INSERT to gelingen_member using () with check ((( SELECT platform.writes_all_offers() AS writes_all_offers) OR (provider_id = ANY (( SELECT platform.own_providers() AS own_providers)::integer[]))));
policy provider_changes_own on public.offer for UPDATE to gelingen_member using ((( SELECT platform.writes_all_offers() AS writes_all_offers) OR (provider_id = ANY (( SELECT platform.own_providers() AS own_providers)::integer[])))) with check ((( SELECT platform.writes_all_offers() AS writes_all_offers) OR (provider_id = ANY (( SELECT platform.own_providers() AS own_providers)::integer[]))));
policy provider_removes_own on public.offer for DELETE to gelingen_member using ((( SELECT platform.writes_all_offers() AS writes_all_offers) OR (provider_id = ANY (( SELECT platform.own_providers() AS own_providers)::integer[]))));
policy administration on public.offer_area_served for ALL to gelingen_owner using (true);
policy of_open_portal on public.offer_area_served for SELECT to gelingen_public using ((municipality_id IN ( SELECT s.municipality_id
   FROM directory_settings s
  WHERE s.portal_open)));
policy own on public.offer_area_served for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy provider_serves_by_own on public.offer_area_served for INSERT to gelingen_member using () with check ((( SELECT platform.writes_all_offers() AS writes_all_offers) OR (EXISTS ( SELECT
   FROM offer o
  WHERE ((o.municipality_id = offer_area_served.municipality_id) AND (o.offer_id = offer_area_served.offer_id) AND (o.provider_id = ANY (( SELECT platform.own_providers() AS own_providers)::integer[])))))));
policy provider_unserves_by_own on public.offer_area_served for DELETE to gelingen_member using ((( SELECT platform.writes_all_offers() AS writes_all_offers) OR (EXISTS ( SELECT
   FROM offer o
  WHERE ((o.municipality_id = offer_area_served.municipality_id) AND (o.offer_id = offer_area_served.offer_id) AND (o.provider_id = ANY (( SELECT platform.own_providers() AS own_providers)::integer[])))))));
policy about_what_families_see on public.offer_feedback for INSERT to gelingen_public using () with check (((EXISTS ( SELECT
   FROM offer o
  WHERE ((o.municipality_id = offer_feedback.municipality_id) AND (o.offer_id = offer_feedback.offer_id)))) AND platform.takes_feedback(municipality_id, offer_id)));
policy administration on public.offer_feedback for ALL to gelingen_owner using (true);
policy own on public.offer_feedback for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy provider_reads_own on public.offer_feedback for SELECT to gelingen_member using ((( SELECT platform.writes_all_offers() AS writes_all_offers) OR (EXISTS ( SELECT
   FROM offer o
  WHERE ((o.municipality_id = offer_feedback.municipality_id) AND (o.offer_id = offer_feedback.offer_id) AND (o.provider_id = ANY (( SELECT platform.own_providers() AS own_providers)::integer[])))))));
policy provider_settles_own on public.offer_feedback for UPDATE to gelingen_member using ((( SELECT platform.writes_all_offers() AS writes_all_offers) OR (EXISTS ( SELECT
   FROM offer o
  WHERE ((o.municipality_id = offer_feedback.municipality_id) AND (o.offer_id = offer_feedback.offer_id) AND (o.provider_id = ANY (( SELECT platform.own_providers() AS own_providers)::integer[])))))));
policy administration on public.offer_proposal for ALL to gelingen_owner using (true);
policy own on public.offer_proposal for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy provider_decides_none on public.offer_proposal for UPDATE to gelingen_member using ((( SELECT platform.writes_all_offers() AS writes_all_offers) OR ((provider_id = ANY (( SELECT platform.own_providers() AS own_providers)::integer[])) AND (decision IS NULL)))) with check ((( SELECT platform.writes_all_offers() AS writes_all_offers) OR ((provider_id = ANY (( SELECT platform.own_providers() AS own_providers)::integer[])) AND ((decision IS NULL) OR (decision = 'withdrawn'::text)))));
policy provider_proposes_own on public.offer_proposal for INSERT to gelingen_member using () with check ((( SELECT platform.writes_all_offers() AS writes_all_offers) OR ((provider_id = ANY (( SELECT platform.own_providers() AS own_providers)::integer[])) AND (proposed_by = current_setting('gelingen.user'::text, true)) AND (decision IS NULL) AND ((offer_id IS NULL) OR (EXISTS ( SELECT
   FROM offer o
  WHERE ((o.municipality_id = offer_proposal.municipality_id) AND (o.offer_id = offer_proposal.offer_id) AND (o.provider_id = ANY (( SELECT platform.own_providers() AS own_providers)::integer[])))))))));
policy provider_reads_own on public.offer_proposal for SELECT to gelingen_member using ((( SELECT platform.writes_all_offers() AS writes_all_offers) OR (provider_id = ANY (( SELECT platform.own_providers() AS own_providers)::integer[]))));
policy administration on public.offer_translation for ALL to gelingen_owner using (true);
policy of_open_portal on public.offer_translation for SELECT to gelingen_public using ((municipality_id IN ( SELECT s.municipality_id
   FROM directory_settings s
  WHERE s.portal_open)));
policy own on public.offer_translation for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy provider_drops_own on public.offer_translation for DELETE to gelingen_member using ((( SELECT platform.writes_all_offers() AS writes_all_offers) OR (EXISTS ( SELECT
   FROM offer o
  WHERE ((o.municipality_id = offer_translation.municipality_id) AND (o.offer_id = offer_translation.offer_id) AND (o.provider_id = ANY (( SELECT platform.own_providers() AS own_providers)::integer[])))))));
policy provider_retranslates_own on public.offer_translation for UPDATE to gelingen_member using ((( SELECT platform.writes_all_offers() AS writes_all_offers) OR (EXISTS ( SELECT
   FROM offer o
  WHERE ((o.municipality_id = offer_translation.municipality_id) AND (o.offer_id = offer_translation.offer_id) AND (o.provider_id = ANY (( SELECT platform.own_providers() AS own_providers)::integer[])))))));
policy provider_translates_own on public.offer_translation for INSERT to gelingen_member using () with check ((( SELECT platform.writes_all_offers() AS writes_all_offers) OR (EXISTS ( SELECT
   FROM offer o
  WHERE ((o.municipality_id = offer_translation.municipality_id) AND (o.offer_id = offer_translation.offer_id) AND (o.provider_id = ANY (( SELECT platform.own_providers() AS own_providers)::integer[])))))));
policy administration on public.offer_version for ALL to gelingen_owner using (true);
policy own on public.offer_version for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.own_question for ALL to gelingen_owner using (true);
policy own on public.own_question for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.provider for ALL to gelingen_owner using (true);
policy of_asked on public.provider for SELECT to gelingen_link using (((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)) AND (provider_id IN ( SELECT o.provider_id
   FROM offer o))));
policy of_open_portal on public.provider for SELECT to gelingen_public using ((municipality_id IN ( SELECT s.municipality_id
   FROM directory_settings s
  WHERE s.portal_open)));
policy of_program on public.provider for SELECT to gelingen_program using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy own on public.provider for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy provider_changes_itself on public.provider for UPDATE to gelingen_member using ((( SELECT platform.writes_all_offers() AS writes_all_offers) OR (provider_id = ANY (( SELECT platform.own_providers() AS own_providers)::integer[]))));
policy provider_removes_none on public.provider for DELETE to gelingen_member using (( SELECT platform.writes_all_offers() AS writes_all_offers));
policy administration on public.provider_account for ALL to gelingen_owner using (true);
policy own on public.provider_account for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy provider_appoints_itself_not on public.provider_account for UPDATE to gelingen_member using (( SELECT platform.writes_all_offers() AS writes_all_offers));
policy provider_appoints_none on public.provider_account for INSERT to gelingen_member using () with check (( SELECT platform.writes_all_offers() AS writes_all_offers));
policy provider_dismisses_none on public.provider_account for DELETE to gelingen_member using (( SELECT platform.writes_all_offers() AS writes_all_offers));
policy administration on public.provider_alias for ALL to gelingen_owner using (true);
policy own on public.provider_alias for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy planner_forgets on public.provider_alias for DELETE to gelingen_member using (( SELECT platform.writes_all_offers() AS writes_all_offers));
policy planner_merges on public.provider_alias for INSERT to gelingen_member using () with check (( SELECT platform.writes_all_offers() AS writes_all_offers));
policy planner_moves on public.provider_alias for UPDATE to gelingen_member using (( SELECT platform.writes_all_offers() AS writes_all_offers));
policy administration on public.release for ALL to gelingen_owner using (true);
policy own on public.release for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy published on public.release for SELECT to gelingen_public, gelingen_state using ((withdrawn_at IS NULL));
policy administration on public.release_contact for ALL to gelingen_owner using (true);
policy own on public.release_contact for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy published on public.release_contact for SELECT to gelingen_public, gelingen_state using ((EXISTS ( SELECT
   FROM release r
  WHERE ((r.municipality_id = release_contact.municipality_id) AND (r.withdrawn_at IS NULL)))));
policy administration on public.release_figures for ALL to gelingen_owner using (true);
policy own on public.release_figures for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.release_shapes for ALL to gelingen_owner using (true);
policy own on public.release_shapes for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy published on public.release_shapes for SELECT to gelingen_public, gelingen_state using ((EXISTS ( SELECT
   FROM release r
  WHERE ((r.municipality_id = release_shapes.municipality_id) AND (release_shapes.shapes_id = ANY (r.shapes_ids)) AND (r.withdrawn_at IS NULL)))));
policy administration on public.report for ALL to gelingen_owner using (true);
policy own on public.report for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.report_edition for ALL to gelingen_owner using (true);
policy own on public.report_edition for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.residents for ALL to gelingen_owner using (true);
policy own on public.residents for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.site for ALL to gelingen_owner using (true);
policy of_asked on public.site for SELECT to gelingen_link using (((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)) AND (site_id IN ( SELECT o.site_id
   FROM offer o))));
policy of_open_portal on public.site for SELECT to gelingen_public using ((municipality_id IN ( SELECT s.municipality_id
   FROM directory_settings s
  WHERE s.portal_open)));
policy own on public.site for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.survey for ALL to gelingen_owner using (true);
policy mailing on public.survey for ALL to gelingen_program using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy own on public.survey for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.survey_definition for ALL to gelingen_owner using (true);
policy mailing on public.survey_definition for SELECT to gelingen_program using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy own on public.survey_definition for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.survey_file for ALL to gelingen_owner using (true);
policy own on public.survey_file for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.survey_open_link for ALL to gelingen_owner using (true);
policy own on public.survey_open_link for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.survey_paper for ALL to gelingen_owner using (true);
policy own on public.survey_paper for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.survey_part for ALL to gelingen_owner using (true);
policy own on public.survey_part for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.survey_phase_entry for ALL to gelingen_owner using (true);
policy own on public.survey_phase_entry for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.survey_recipient for ALL to gelingen_owner using (true);
policy mailing on public.survey_recipient for ALL to gelingen_program using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy own on public.survey_recipient for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.survey_reminder for ALL to gelingen_owner using (true);
policy mailing on public.survey_reminder for ALL to gelingen_program using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy own on public.survey_reminder for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.survey_response for ALL to gelingen_owner using (true);
policy own on public.survey_response for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.survey_text for ALL to gelingen_owner using (true);
policy mailing on public.survey_text for SELECT to gelingen_program using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy own on public.survey_text for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.survey_text_sorted for ALL to gelingen_owner using (true);
policy own on public.survey_text_sorted for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.survey_theme for ALL to gelingen_owner using (true);
policy own on public.survey_theme for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.survey_theme_mark for ALL to gelingen_owner using (true);
policy own on public.survey_theme_mark for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.survey_theme_step for ALL to gelingen_owner using (true);
policy own on public.survey_theme_step for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.takeover_decision for ALL to gelingen_owner using (true);
policy own on public.takeover_decision for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));
policy administration on public.travel_time for ALL to gelingen_owner using (true);
policy own on public.travel_time for ALL to gelingen_member using ((municipality_id = ( SELECT platform.current_municipality() AS current_municipality)));

grant DELETE, INSERT, SELECT, UPDATE on identity.account to gelingen_app;
grant DELETE, INSERT, SELECT on identity.failed_log_in to gelingen_app;
grant DELETE, INSERT, SELECT, UPDATE on identity.rateLimit to gelingen_app;
grant DELETE, INSERT, SELECT, UPDATE on identity.session to gelingen_app;
grant DELETE, INSERT, SELECT, UPDATE on identity.twoFactor to gelingen_app;
grant DELETE, INSERT, SELECT, UPDATE on identity.user to gelingen_app;
grant DELETE, INSERT, SELECT, UPDATE on identity.verification to gelingen_app;
grant SELECT (expires_at, link_id, municipality_id, purpose, revoked_at, subject_id, used_at), UPDATE (used_at) on public.access_link to gelingen_link;
grant DELETE, INSERT (expires_at, municipality_id, purpose, secret_hash, sent_to, subject_id), SELECT, UPDATE (expires_at, revoked_at, used_at) on public.access_link to gelingen_member;
grant INSERT (expires_at, municipality_id, purpose, secret_hash, sent_to, subject_id), SELECT (link_id, municipality_id, subject_id) on public.access_link to gelingen_program;
grant DELETE, INSERT (contact, email, fields, kind, municipality_id, name, note, phone, provider_id, roles, sector, steps, updated_by, website), SELECT, UPDATE (contact, email, fields, kind, name, note, phone, provider_id, roles, sector, steps, updated_at, updated_by, version, website) on public.actor to gelingen_member;
grant DELETE, INSERT (actor_id, area_id, municipality_id), SELECT on public.actor_area to gelingen_member;
grant DELETE, INSERT (agreement, change, frequency, from_actor_id, initiative, municipality_id, reliability, to_actor_id, told_on, topics, trust, wished), SELECT, UPDATE (agreement, change, frequency, initiative, reliability, told_on, topics, trust, wished) on public.actor_tie to gelingen_member;
grant DELETE, INSERT (area_level_id, code, municipality_id, name, parent_area_id, valid_from, valid_to), SELECT, UPDATE (name, parent_area_id, valid_from, valid_to) on public.area to gelingen_member;
grant SELECT (area_id, area_level_id, code, municipality_id, name, parent_area_id, valid_from, valid_to) on public.area to gelingen_public;
grant DELETE, INSERT (area_level_id, height, municipality_id, width), SELECT, UPDATE (height, width) on public.area_frame to gelingen_member;
grant SELECT on public.area_frame to gelingen_public;
grant DELETE, INSERT (code, municipality_id, name, position), SELECT, UPDATE (name, position) on public.area_level to gelingen_member;
grant SELECT (area_level_id, code, municipality_id, name, position) on public.area_level to gelingen_public;
grant DELETE, INSERT (area_id, area_km2, east, geometry, municipality_id, north, outline, sample_points, south, west), SELECT, UPDATE (area_km2, east, geometry, north, outline, sample_points, south, west) on public.area_shape to gelingen_member;
grant SELECT (area_id, east, geometry, municipality_id, north, outline, south, west) on public.area_shape to gelingen_public;
grant INSERT (details, municipality_id, permission, user_id) on public.audit_entry to gelingen_link;
grant INSERT (details, municipality_id, permission, user_id), SELECT on public.audit_entry to gelingen_member;
grant INSERT (details, municipality_id, permission, user_id) on public.audit_entry to gelingen_program;
grant DELETE, INSERT (index_definition_id, municipality_id, settings, updated_by), SELECT, UPDATE (index_definition_id, settings, updated_at, updated_by) on public.chain_setting to gelingen_member;
grant INSERT (changes, kind, municipality_id, note, of_version, offer_id, request_id), SELECT (answer_id, answered_at, kind, municipality_id, offer_id, request_id) on public.confirmation_answer to gelingen_link;
grant DELETE, SELECT, UPDATE (decided_at, decided_by, decision) on public.confirmation_answer to gelingen_member;
grant SELECT, UPDATE (decided_at, decided_by, decision) on public.confirmation_answer to gelingen_program;
grant SELECT (municipality_id, name, opened_on, request_id) on public.confirmation_request to gelingen_link;
grant DELETE, INSERT (address, municipality_id, name, opened_on), SELECT, UPDATE (closed_on, last_mail_on, mails, name) on public.confirmation_request to gelingen_member;
grant INSERT (address, municipality_id, name, opened_on), SELECT, UPDATE (closed_on, last_mail_on, mails, name) on public.confirmation_request to gelingen_program;
grant SELECT on public.confirmation_request_offer to gelingen_link;
grant DELETE, INSERT (municipality_id, offer_id, request_id), SELECT, UPDATE (asked_on) on public.confirmation_request_offer to gelingen_member;
grant INSERT (municipality_id, offer_id, request_id), SELECT, UPDATE (asked_on) on public.confirmation_request_offer to gelingen_program;
grant SELECT on public.directory_settings to gelingen_link;
grant INSERT (approval, ask_by_mail, confirm_every_months, contact_email, contact_name, contact_phone, hide_after_days, mark_after_days, municipality_id, portal_open, remind_after_days, updated_at, updated_by), SELECT, UPDATE (approval, ask_by_mail, confirm_every_months, contact_email, contact_name, contact_phone, hide_after_days, mark_after_days, portal_open, remind_after_days, updated_at, updated_by) on public.directory_settings to gelingen_member;
grant SELECT on public.directory_settings to gelingen_program;
grant SELECT (confirm_every_months, contact_email, contact_name, contact_phone, hide_after_days, mark_after_days, municipality_id, portal_open) on public.directory_settings to gelingen_public;
grant INSERT (minimum_residents, municipality_id, rounding_base, shows_all, shows_none, updated_at, updated_by), SELECT, UPDATE (minimum_residents, rounding_base, shows_all, shows_none, updated_at, updated_by) on public.disclosure_profile to gelingen_member;
grant DELETE, INSERT (decided_by, first_offer_id, municipality_id, second_offer_id), SELECT on public.distinct_offers to gelingen_member;
grant DELETE, INSERT (content, created_by, municipality_id, title, updated_by), SELECT, UPDATE (content, title, updated_at, updated_by, version) on public.edition to gelingen_member;
grant DELETE, INSERT (document, edition_id, issue, issued_by, issued_on, municipality_id, offers, title), SELECT on public.edition_issue to gelingen_member;
grant DELETE, INSERT (cell, code, column_name, details, import_run_id, is_refused, issue_number, line, municipality_id), SELECT on public.import_issue to gelingen_member;
grant DELETE, INSERT (created_by, definition, municipality_id, name, target), SELECT, UPDATE (definition, name, updated_at) on public.import_recipe to gelingen_member;
grant DELETE, INSERT (fetched_from, file_bytes, file_name, file_sha256, import_recipe_id, municipality_id, recipe, started_by, status, stored_file, take, target), SELECT, UPDATE (cancel_requested, file_bytes, file_sha256, finished_at, import_recipe_id, progress_done, progress_total, recipe, report, started_at, status, stored_file, take, target) on public.import_run to gelingen_member;
grant DELETE, INSERT (area_level_id, code, description, municipality_id, name, period, spec, template, updated_by), SELECT, UPDATE (area_level_id, description, name, period, spec, updated_at, updated_by, version) on public.index_definition to gelingen_member;
grant DELETE, INSERT (code, decimals, definition, denominator, direction, highest, licence, lowest, minimum_count, municipality_id, name, numerator, refresh_rhythm, source, topic, unit), SELECT, UPDATE (decimals, definition, denominator, direction, highest, licence, lowest, minimum_count, name, numerator, refresh_rhythm, source, topic, unit, updated_at, version) on public.indicator to gelingen_member;
grant DELETE, INSERT (area_id, base, cases, import_id, indicator_id, municipality_id, period, sign, value), SELECT, UPDATE (base, cases, import_id, sign, value) on public.indicator_value to gelingen_member;
grant DELETE, INSERT (complete_on, declared_by, field, municipality_id, step), SELECT, UPDATE (complete_on, declared_by) on public.inventory_declaration to gelingen_member;
grant INSERT (body, forgets, idempotency_key, link_id, municipality_id, purpose, reply_to, sender_name, subject, subject_id, to_address), SELECT, UPDATE (next_attempt_at, reason, settled_at, smtp_code, state) on public.mail to gelingen_member;
grant INSERT (body, forgets, idempotency_key, link_id, municipality_id, purpose, reply_to, sender_name, subject, subject_id, to_address), SELECT (idempotency_key, mail_id, municipality_id, purpose, state, subject_id) on public.mail to gelingen_program;
grant DELETE, INSERT (municipality_id, role, user_id), SELECT, UPDATE (role) on public.membership to gelingen_member;
grant DELETE, INSERT (external_id, municipality_id, offer_id, source), SELECT, UPDATE (offer_id) on public.merged_offer to gelingen_member;
grant SELECT on public.missed_search to gelingen_member;
grant SELECT (data_revision, municipality_id, name, slug), UPDATE (data_revision) on public.municipality to gelingen_link;
grant SELECT, UPDATE (data_revision, minimum_count, name) on public.municipality to gelingen_member;
grant SELECT (data_revision, municipality_id, name, slug), UPDATE (data_revision) on public.municipality to gelingen_program;
grant SELECT (ags, data_revision, kind, municipality_id, name, slug) on public.municipality to gelingen_public;
grant SELECT (ags, kind, municipality_id, name, slug) on public.municipality to gelingen_state;
grant DELETE, INSERT (coordinator, email, ended_in, fields, focus, founded_in, goals, goals_written, meeting_rhythm, member_count, municipality_id, name, note, reach, sectors, steps, tasks, topics, updated_by), SELECT, UPDATE (coordinator, email, ended_in, fields, focus, founded_in, goals, goals_written, meeting_rhythm, member_count, name, note, reach, sectors, steps, tasks, topics, updated_at, updated_by, version) on public.network to gelingen_member;
grant DELETE, INSERT (area_id, municipality_id, network_id), SELECT on public.network_area to gelingen_member;
grant DELETE, INSERT (frequency, municipality_id, network_id, other_network_id, overlap), SELECT, UPDATE (frequency, overlap) on public.network_link to gelingen_member;
grant DELETE, INSERT (actor_id, attendance, municipality_id, network_id, role, since), SELECT, UPDATE (attendance, role, since) on public.network_member to gelingen_member;
grant SELECT (age_from_months, age_to_months, cost, description, details, entered_on, last_confirmed_on, municipality_id, name, offer_id, phone, provider_id, site_id, version, website), UPDATE (changed_by, changed_how, last_confirmed_on, updated_at, version) on public.offer to gelingen_link;
grant DELETE, INSERT (age_from_months, age_to_months, capacity, changed_by, changed_how, cost, description, details, entered_on, external_id, fields, import_id, in_portal, last_confirmed_on, mainstream, municipality_id, name, offer_id, outreach, phone, planning, provider_id, site_id, source, standards, steps, version, website), SELECT, UPDATE (age_from_months, age_to_months, capacity, changed_by, changed_how, cost, description, details, fields, import_id, in_portal, last_confirmed_on, mainstream, name, outreach, phone, planning, provider_id, site_id, standards, steps, updated_at, version, website) on public.offer to gelingen_member;
grant SELECT (cost, description, details, entered_on, last_confirmed_on, municipality_id, name, offer_id, phone, provider_id, version, website), UPDATE (changed_by, changed_how, cost, description, details, last_confirmed_on, phone, updated_at, version, website) on public.offer to gelingen_program;
grant SELECT (age_from_months, age_to_months, capacity, cost, description, details, entered_on, fields, in_portal, last_confirmed_on, mainstream, municipality_id, name, offer_id, outreach, phone, provider_id, site_id, standards, steps, updated_at, version, website) on public.offer to gelingen_public;
grant DELETE, INSERT (area_id, municipality_id, offer_id), SELECT on public.offer_area_served to gelingen_member;
grant SELECT on public.offer_area_served to gelingen_public;
grant SELECT, UPDATE (done_at, done_by) on public.offer_feedback to gelingen_member;
grant INSERT (kind, language, municipality_id, note, offer_id) on public.offer_feedback to gelingen_public;
grant INSERT (base_version, content, municipality_id, note, offer_id, proposed_by, provider_id), SELECT, UPDATE (base_version, content, decided_at, decided_by, decision, decision_note, note, offer_id, provider_id, updated_at, version) on public.offer_proposal to gelingen_member;
grant DELETE, INSERT (description, how_it_goes, language, made_by, municipality_id, name, of_text_hash, offer_id, updated_at, updated_by, what_to_bring), SELECT, UPDATE (description, how_it_goes, made_by, name, of_text_hash, updated_at, updated_by, what_to_bring) on public.offer_translation to gelingen_member;
grant SELECT (description, how_it_goes, language, made_by, municipality_id, name, of_text_hash, offer_id, updated_at, what_to_bring) on public.offer_translation to gelingen_public;
grant SELECT on public.offer_version to gelingen_member;
grant INSERT (code, module, municipality_id, question, retired, saved_by, version), SELECT, UPDATE (retired) on public.own_question to gelingen_member;
grant SELECT (municipality_id, name, provider_id) on public.provider to gelingen_link;
grant DELETE, INSERT (description, email, kind, municipality_id, name, phone, website), SELECT, UPDATE (description, email, kind, name, phone, website) on public.provider to gelingen_member;
grant SELECT (email, municipality_id, name, provider_id) on public.provider to gelingen_program;
grant SELECT (description, kind, municipality_id, name, phone, provider_id, website) on public.provider to gelingen_public;
grant DELETE, INSERT (municipality_id, provider_id, user_id), SELECT, UPDATE (provider_id) on public.provider_account to gelingen_member;
grant DELETE, INSERT (municipality_id, name_key, provider_id), SELECT, UPDATE (provider_id) on public.provider_alias to gelingen_member;
grant INSERT (code, content, municipality_id, released_by, shapes_ids, subject), SELECT, UPDATE (withdrawn_at, withdrawn_by) on public.release to gelingen_member;
grant SELECT (code, content, municipality_id, release_id, released_at, shapes_ids, withdrawn_at) on public.release to gelingen_public;
grant SELECT (code, content, municipality_id, release_id, released_at, shapes_ids, withdrawn_at) on public.release to gelingen_state;
grant INSERT (contributor_id, email, municipality_id, updated_at, updated_by), SELECT, UPDATE (contributor_id, email, updated_at, updated_by) on public.release_contact to gelingen_member;
grant SELECT (contributor_id, email, municipality_id) on public.release_contact to gelingen_public;
grant SELECT (contributor_id, email, municipality_id) on public.release_contact to gelingen_state;
grant INSERT (figures, municipality_id, release_id), SELECT on public.release_figures to gelingen_member;
grant INSERT (areas, height, municipality_id, shapes_id, width), SELECT on public.release_shapes to gelingen_member;
grant SELECT on public.release_shapes to gelingen_public;
grant SELECT on public.release_shapes to gelingen_state;
grant DELETE, INSERT (addressee, content, created_by, municipality_id, template, title, updated_by), SELECT, UPDATE (addressee, content, title, updated_at, updated_by, version) on public.report to gelingen_member;
grant DELETE, INSERT (document, edition, figures, issued_by, issued_on, municipality_id, report_id, title), SELECT on public.report_edition to gelingen_member;
grant DELETE, INSERT (age_from, age_to, area_id, count, import_id, municipality_id, sign, year), SELECT, UPDATE (count, import_id, sign) on public.residents to gelingen_member;
grant SELECT (municipality_id, postal_code, site_id, street, town) on public.site to gelingen_link;
grant DELETE, INSERT (area_id, latitude, longitude, municipality_id, name, postal_code, street, town), SELECT, UPDATE (area_id, latitude, longitude, name, postal_code, street, town) on public.site to gelingen_member;
grant SELECT on public.site to gelingen_public;
grant DELETE, INSERT (anonymous, closes_on, created_by, definition, earlier_survey_id, languages, municipality_id, opens_on, sender_email, sender_name, thanks_by_mail, title), SELECT, UPDATE (anonymous, closes_on, definition, earlier_survey_id, languages, opens_on, sender_email, sender_name, state, thanks_by_mail, title, updated_at, version) on public.survey to gelingen_member;
grant SELECT (anonymous, closes_on, municipality_id, opens_on, sender_email, sender_name, state, survey_id, title) on public.survey to gelingen_program;
grant INSERT (definition, municipality_id, published_by, surroundings, survey_id, version), SELECT on public.survey_definition to gelingen_member;
grant SELECT (definition, municipality_id, surroundings, survey_id, version) on public.survey_definition to gelingen_program;
grant DELETE, SELECT on public.survey_file to gelingen_member;
grant DELETE, INSERT (code, created_by, expires_on, group_name, municipality_id, quota, survey_id), SELECT, UPDATE (called_back_at, expires_on, group_name, quota) on public.survey_open_link to gelingen_member;
grant DELETE, INSERT (municipality_id, response_key, sheet_number, survey_id, typed_by), SELECT, UPDATE (sheet_number) on public.survey_paper to gelingen_member;
grant DELETE, SELECT (called_back, municipality_id, pages, part_id, survey_id) on public.survey_part to gelingen_member;
grant INSERT (act, by_user, closes_on, closes_on_before, municipality_id, survey_id), SELECT on public.survey_phase_entry to gelingen_member;
grant DELETE, INSERT (actor_id, area_id, email, group_name, language, link_id, municipality_id, name, network_id, prefilled, provider_id, survey_id), SELECT, UPDATE (actor_id, area_id, begun_on, bounced_at, done_on, email, group_name, invited_at, language, last_reminded_at, link_id, name, network_id, prefilled, provider_id, reminders) on public.survey_recipient to gelingen_member;
grant SELECT (begun_on, bounced_at, done_on, email, invited_at, language, last_reminded_at, link_id, municipality_id, name, origin, recipient_id, reminders, survey_id), UPDATE (invited_at, last_reminded_at, link_id, reminders) on public.survey_recipient to gelingen_program;
grant DELETE, INSERT (municipality_id, remind_on, survey_id), SELECT on public.survey_reminder to gelingen_member;
grant SELECT (done_at, municipality_id, remind_on, survey_id), UPDATE (done_at, mails) on public.survey_reminder to gelingen_program;
grant DELETE, INSERT (answers, area_id, begun_on, definition_version, group_name, language, municipality_id, origin, page, recipient_id, response_key, state, submitted_on, survey_id), SELECT, UPDATE (answers, area_id, group_name, language, page, result_step, revision, state, submitted_on) on public.survey_response to gelingen_member;
grant DELETE, INSERT (body, kind, language, municipality_id, subject, survey_id, updated_by), SELECT, UPDATE (body, subject, updated_at, updated_by) on public.survey_text to gelingen_member;
grant SELECT (body, kind, language, municipality_id, subject, survey_id) on public.survey_text to gelingen_program;
grant DELETE, INSERT (municipality_id, question, response_key, text_hash), SELECT, UPDATE (text_hash) on public.survey_text_sorted to gelingen_member;
grant DELETE, INSERT (municipality_id, name, question, survey_id), SELECT, UPDATE (merged_into, name, removed) on public.survey_theme to gelingen_member;
grant DELETE, INSERT (municipality_id, response_key, theme_id), SELECT on public.survey_theme_mark to gelingen_member;
grant DELETE, INSERT (before, kind, municipality_id, question, survey_id), SELECT on public.survey_theme_step to gelingen_member;
grant INSERT (after, before, decided_by, decision, entry, kind, municipality_id, name, press_id, response_key, said, survey_id, target, target_version, was_new), SELECT, UPDATE (undone_at, undone_by) on public.takeover_decision to gelingen_member;
grant DELETE, INSERT (area_id, import_id, minutes, municipality_id, site_id), SELECT, UPDATE (import_id, minutes) on public.travel_time to gelingen_member;

CREATE OR REPLACE FUNCTION platform.begin_by_open_link(p_municipality_id integer, p_open_link_id integer, p_code text, p_secret_hash bytea, p_language text)
 RETURNS TABLE(outcome text, link_id integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  v_refusal text;
  v_open public.survey_open_link;
  v_recipient_id integer;
  v_link_id integer;
begin
  select o.refusal into v_refusal from platform.open_link(p_municipality_id, p_open_link_id, p_code) o;
  if not found then return query select 'unknown', 0; return; end if;
  if v_refusal is not null then return query select v_refusal, 0; return; end if;
  update public.survey_open_link o set came = o.came + 1
    where o.municipality_id = p_municipality_id and o.open_link_id = p_open_link_id and o.came < o.quota and o.called_back_at is null
    returning o.* into v_open;
  if not found then return query select 'full', 0; return; end if;
  insert into public.survey_recipient (municipality_id, survey_id, origin, open_link_id, group_name, language)
    values (p_municipality_id, v_open.survey_id, 'open', p_open_link_id, v_open.group_name, p_language)
    returning recipient_id into v_recipient_id;
  insert into public.access_link (municipality_id, secret_hash, purpose, subject_id, expires_at)
    values (p_municipality_id, p_secret_hash, 'answer-survey', v_recipient_id, now() + interval '365 days')
    returning access_link.link_id into v_link_id;
  update public.survey_recipient t set link_id = v_link_id where t.municipality_id = p_municipality_id and t.recipient_id = v_recipient_id;
  return query select 'begun', v_link_id;
end
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.call_back_part(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea, p_part_id integer)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update public.survey_part p set called_back = true
  from platform.way_to_answers(p_municipality_id, p_link_id, p_secret_hash, p_response_key) w
  where w.part_pages is null and not w.has_ended and not w.is_replaced
    and p.municipality_id = p_municipality_id and p.part_id = p_part_id and p.response_key = w.response_key and p.survey_id = w.survey_id;
  return found;
end
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.claim_mail(p_per_minute integer)
 RETURNS TABLE(municipality_id integer, mail_id integer, attempt integer, message_key uuid, to_address text, subject text, body text, created_at timestamp with time zone, sender_name text, reply_to text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  -- One after another, so that the pace is counted right.
  perform pg_advisory_xact_lock(7318208);
  if (select count(*) from public.mail m where m.handed_over_at > now() - interval '1 minute') >= p_per_minute then return; end if;
  return query
    update public.mail m set state = 'handing-over', attempts = m.attempts + 1, handed_over_at = now(), settled_at = null, reason = null, smtp_code = null
    where (m.municipality_id, m.mail_id) = (
      select w.municipality_id, w.mail_id from public.mail w
      where w.state = 'waiting' and w.next_attempt_at <= now() and w.body is not null
      order by w.next_attempt_at, w.municipality_id, w.mail_id limit 1 for update skip locked)
    returning m.municipality_id, m.mail_id, m.attempts, m.message_key, m.to_address, m.subject, m.body, m.created_at, m.sender_name, m.reply_to;
end
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.clear_bounce()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  new.bounced_at := null;
  return new;
end
$function$
;
  execute: nobody

CREATE OR REPLACE FUNCTION platform.close_import_run(p_import_run_id integer, p_code text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if not pg_try_advisory_xact_lock(7318207, p_import_run_id) then
    return false;
  end if;
  update public.import_run
  set status = 'failed', finished_at = now(),
    report = report || jsonb_build_object('refusal', jsonb_build_object('code', p_code))
  where import_run_id = p_import_run_id and status in ('fetching', 'waiting', 'running');
  return found;
end
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.columns_to_write(p_table regclass)
 RETURNS text
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
  where a.attrelid = p_table and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
$function$
;
  execute: nobody

CREATE OR REPLACE FUNCTION platform.current_link_subject(p_purpose text)
 RETURNS integer
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select l.subject_id from public.access_link l
  where l.municipality_id = platform.current_municipality()
    and 'link:' || l.link_id = current_setting('gelingen.user', true) and l.purpose = p_purpose
    and l.revoked_at is null and l.expires_at >= now()
$function$
;
  execute: gelingen_link

CREATE OR REPLACE FUNCTION platform.current_municipality()
 RETURNS integer
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  v_municipality text := current_setting('gelingen.municipality', true);
  v_user text := current_setting('gelingen.user', true);
begin
  if coalesce(v_municipality, '') = ''
    or coalesce(current_setting('gelingen.ticket', true), '') <> platform.ticket(v_municipality::integer, v_user)
    or current_setting('role', true) is distinct from (case
      when v_user like 'link:%' then 'gelingen_link'
      when v_user like 'program:%' then 'gelingen_program'
      else 'gelingen_member' end) then
    raise exception 'no municipality entered in this transaction' using errcode = '42501';
  end if;
  return v_municipality::integer;
end
$function$
;
  execute: gelingen_link
  execute: gelingen_member
  execute: gelingen_program

CREATE OR REPLACE FUNCTION platform.drop_loose_survey_files(p_municipality_id integer, p_keys uuid[])
 RETURNS SETOF uuid
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  delete from public.survey_file f
  where f.municipality_id = p_municipality_id and f.key = any (p_keys) and platform.is_loose_survey_file(f)
  returning f.key
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.drop_survey_file(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea, p_key uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from public.survey_file f
  using platform.way_to_answers(p_municipality_id, p_link_id, p_secret_hash, p_response_key) w
  where not w.has_ended and not w.is_replaced and (w.part_pages is null or f.page = any (w.part_pages))
    and f.municipality_id = p_municipality_id and f.response_key = w.response_key and f.survey_id = w.survey_id and f.key = p_key
    and platform.is_loose_survey_file(f);
  return found;
end
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.empty_old_mail()
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with emptied as (
    update public.mail m set body = null, state = case m.state when 'waiting' then 'withdrawn' else m.state end
    where m.body is not null and m.state <> 'handing-over' and m.created_at < now() - interval '90 days' returning 1)
  select count(*)::integer from emptied
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.enter_as_program(p_municipality_id integer, p_work text)
 RETURNS TABLE(municipality_id integer, slug text, name text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if coalesce(current_setting('gelingen.municipality', true), '') <> '' then
    raise exception 'a transaction enters one municipality only' using errcode = '42501';
  end if;
  return query select m.municipality_id, m.slug, m.name from public.municipality m where m.municipality_id = p_municipality_id;
  if found then
    perform set_config('gelingen.municipality', p_municipality_id::text, true),
      set_config('gelingen.user', 'program:' || p_work, true),
      set_config('gelingen.ticket', platform.ticket(p_municipality_id, 'program:' || p_work), true);
  end if;
end
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.enter_by_link(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_purpose text)
 RETURNS TABLE(municipality_id integer, slug text, name text, link_id integer, subject_id integer, expired boolean, used_at timestamp with time zone, revoked_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if coalesce(current_setting('gelingen.municipality', true), '') <> '' then
    raise exception 'a transaction enters one municipality only' using errcode = '42501';
  end if;
  return query
    select m.municipality_id, m.slug, m.name, l.link_id, l.subject_id, l.expires_at < now(), l.used_at, l.revoked_at
    from public.access_link l join public.municipality m on m.municipality_id = l.municipality_id
    where l.municipality_id = p_municipality_id and l.link_id = p_link_id and l.secret_hash = p_secret_hash
      and l.purpose = p_purpose;
  if found then
    perform set_config('gelingen.municipality', p_municipality_id::text, true),
      set_config('gelingen.user', 'link:' || p_link_id, true),
      set_config('gelingen.ticket', platform.ticket(p_municipality_id, 'link:' || p_link_id), true);
  end if;
end
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.enter_municipality(p_user_id text, p_slug text)
 RETURNS TABLE(municipality_id integer, ags text, slug text, name text, kind text, minimum_count integer, data_revision bigint, role text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if coalesce(current_setting('gelingen.municipality', true), '') <> '' then
    raise exception 'a transaction enters one municipality only' using errcode = '42501';
  end if;
  return query
    select m.municipality_id, m.ags, m.slug, m.name, m.kind, m.minimum_count, m.data_revision, s.role
    from public.municipality m join public.membership s on s.municipality_id = m.municipality_id
    where m.slug = p_slug and s.user_id = p_user_id;
  if found then
    perform set_config('gelingen.municipality', m.municipality_id::text, true),
      set_config('gelingen.user', p_user_id, true),
      set_config('gelingen.ticket', platform.ticket(m.municipality_id, p_user_id), true)
    from public.municipality m where m.slug = p_slug;
  end if;
end
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.forget_mail()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if new.state in ('sent', 'unclear', 'refused', 'withdrawn') then
    new.body := null;
  elsif new.state = 'waiting' and new.body is null then
    -- It was thought to be unclear and emptied, and the server did not take it after all.
    new.state := 'refused';
    new.reason := 'mail/gave-up';
  end if;
  return new;
end
$function$
;
  execute: nobody

CREATE OR REPLACE FUNCTION platform.forget_mixings()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  if (new.state, new.closes_on) is distinct from (old.state, old.closes_on) then
    new.mixings := 0;
  end if;
  return new;
end
$function$
;
  execute: nobody

CREATE OR REPLACE FUNCTION platform.forget_old_feedback()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  delete from public.offer_feedback where sent_at < now() - interval '12 months'
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.forget_withdrawn_answers()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from public.takeover_decision d
    where d.municipality_id = new.municipality_id and d.response_key = new.response_key and d.decision <> 'taken';
  update public.takeover_decision d set said = '{}'
    where d.municipality_id = new.municipality_id and d.response_key = new.response_key;
  return null;
end
$function$
;
  execute: nobody

CREATE OR REPLACE FUNCTION platform.forget_withdrawn_files()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from public.survey_file f where f.municipality_id = new.municipality_id and f.response_key = new.response_key;
  return null;
end
$function$
;
  execute: nobody

CREATE OR REPLACE FUNCTION platform.forget_withdrawn_texts()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from public.survey_theme_mark m where m.municipality_id = new.municipality_id and m.response_key = new.response_key;
  delete from public.survey_text_sorted t where t.municipality_id = new.municipality_id and t.response_key = new.response_key;
  return null;
end
$function$
;
  execute: nobody

CREATE OR REPLACE FUNCTION platform.guard_offer_of_provider()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  approval text;
begin
  if platform.writes_all_offers() then return new; end if;
  select s.approval into approval from public.directory_settings s where s.municipality_id = new.municipality_id;
  approval := coalesce(approval, 'all');
  if tg_op = 'INSERT' then
    if approval <> 'none' then
      raise exception 'a new offer of a provider has to be approved' using errcode = '42501';
    end if;
    new.planning := '{}';
    return new;
  end if;
  new.planning := old.planning;
  new.in_portal := old.in_portal;
  if approval = 'all' and platform.what_families_read(new) is distinct from platform.what_families_read(old) then
    raise exception 'a change by a provider has to be approved' using errcode = '42501';
  end if;
  return new;
end
$function$
;
  execute: nobody

CREATE OR REPLACE FUNCTION platform.is_loose_survey_file(p_file survey_file)
 RETURNS boolean
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select not exists (select from public.survey_response r
    where r.municipality_id = p_file.municipality_id and r.response_key = p_file.response_key
      and r.answers -> p_file.question @> jsonb_build_array(jsonb_build_object('key', p_file.key)))
$function$
;
  execute: nobody

CREATE OR REPLACE FUNCTION platform.is_state_member(p_user_id text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select exists (select from identity.state_member s where s.user_id = p_user_id)
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.keep_changed_offers()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into public.offer_version (municipality_id, offer_id, version, content, changed_by, changed_how, changed_at)
  select o.municipality_id, o.offer_id, o.version, platform.offer_as_it_was(o), o.changed_by, o.changed_how, o.updated_at
  from old_offers o join new_offers n on n.municipality_id = o.municipality_id and n.offer_id = o.offer_id
  where n.version <> o.version;
  return null;
end
$function$
;
  execute: nobody

CREATE OR REPLACE FUNCTION platform.keep_removed_offer()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into public.offer_version (municipality_id, offer_id, version, content, changed_by, changed_how, changed_at, was_removed)
  values (old.municipality_id, old.offer_id, old.version,
    platform.offer_as_it_was(old) || jsonb_build_object('translations', (
      select coalesce(jsonb_agg(to_jsonb(t) - 'municipality_id' - 'offer_id' order by t.language), '[]')
      from public.offer_translation t where t.municipality_id = old.municipality_id and t.offer_id = old.offer_id)),
    old.changed_by, old.changed_how, old.updated_at, true);
  return old;
end
$function$
;
  execute: nobody

CREATE OR REPLACE FUNCTION platform.keep_survey_file(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea, p_page text, p_question text, p_key uuid, p_name text, p_type text, p_bytes integer)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  v_way record;
  v_survey public.survey;
  v_state text;
begin
  select * into v_way from platform.way_to_answers(p_municipality_id, p_link_id, p_secret_hash, p_response_key);
  if not found or v_way.part_pages is not null and not p_page = any (v_way.part_pages) then return 'unknown'; end if;
  if v_way.is_replaced then return 'replaced'; end if;
  if v_way.has_ended then return 'ended'; end if;
  select s.* into v_survey from public.survey s where s.municipality_id = p_municipality_id and s.survey_id = v_way.survey_id;
  if not platform.survey_takes_answers(v_survey) then return 'closed'; end if;
  -- The lock lets one of several files at once after the other.
  select r.state into v_state from public.survey_response r
    where r.municipality_id = p_municipality_id and r.response_key = v_way.response_key and r.survey_id = v_way.survey_id for update;
  if not found or v_state = 'withdrawn' then return 'nothing-saved'; end if;
  if (select count(*) >= 100 or coalesce(sum(f.bytes::bigint), 0) + p_bytes > 200000000 from public.survey_file f
      where f.municipality_id = p_municipality_id and f.response_key = v_way.response_key) then
    return 'full';
  end if;
  insert into public.survey_file (municipality_id, key, survey_id, response_key, page, question, name, type, bytes)
    values (p_municipality_id, p_key, v_way.survey_id, v_way.response_key, p_page, p_question, p_name, p_type, p_bytes);
  return 'kept';
end
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.make_tenant_table(p_table regclass)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format('alter table %s enable row level security', p_table);
  execute format('alter table %s force row level security', p_table);
  execute format('create policy own on %s to gelingen_member using (municipality_id = (select platform.current_municipality()))', p_table);
  execute format('create policy administration on %s to gelingen_owner using (true)', p_table);
  execute format('grant select, delete on %s to gelingen_member', p_table);
end
$function$
;
  execute: nobody

CREATE OR REPLACE FUNCTION platform.mark_unclear_mail()
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  with left_behind as (
    update public.mail m set state = 'unclear', reason = 'mail/broken-off', settled_at = now() where m.state = 'handing-over' returning 1)
  select count(*)::integer from left_behind
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.memberships_of(p_user_id text)
 RETURNS TABLE(slug text, name text, kind text, role text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.slug, m.name, m.kind, s.role
  from public.membership s join public.municipality m on m.municipality_id = s.municipality_id
  where s.user_id = p_user_id order by m.name
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.mix_ended_survey(p_survey_id integer)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select platform.mix_survey(platform.current_municipality(), p_survey_id)
$function$
;
  execute: gelingen_member

CREATE OR REPLACE FUNCTION platform.mix_ended_surveys()
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select count(*)::integer from (
    select s.municipality_id, s.survey_id from public.survey s
    where s.anonymous and s.mixings < 2 and (s.state = 'closed' or s.state = 'open' and s.closes_on < current_date)
    order by s.municipality_id, s.survey_id) s
  where platform.mix_survey(s.municipality_id, s.survey_id)
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.mix_rows(p_table regclass, p_municipality_id integer, p_survey_id integer)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
declare
  v_child record;
  v_children jsonb := '{}';
  v_rows jsonb;
  v_columns text;
begin
  for v_child in
    select c.conrelid::regclass as name, (
      select string_agg(format('c.%I = p.%I', own.attname, other.attname), ' and ')
      from unnest(c.conkey, c.confkey) as k (own, other)
      join pg_attribute own on own.attrelid = c.conrelid and own.attnum = k.own
      join pg_attribute other on other.attrelid = c.confrelid and other.attnum = k.other) as tie
    from pg_constraint c where c.contype = 'f' and c.confdeltype = 'c' and c.confrelid = p_table
  loop
    execute format('select coalesce(jsonb_agg(to_jsonb(c)), ''[]'') from %s c join %s p on %s where p.municipality_id = $1 and p.survey_id = $2',
      v_child.name, p_table, v_child.tie) into v_rows using p_municipality_id, p_survey_id;
    v_children := v_children || jsonb_build_object(v_child.name::text, v_rows);
  end loop;
  select platform.columns_to_write(p_table) into v_columns;
  execute format('with taken as (delete from %1$s where municipality_id = $1 and survey_id = $2 returning *)
    insert into %1$s (%2$s) overriding system value select %2$s from taken order by gen_random_uuid()', p_table, v_columns)
    using p_municipality_id, p_survey_id;
  for v_child in select key as name, value as content from jsonb_each(v_children) loop
    select platform.columns_to_write(v_child.name::regclass) into v_columns;
    execute format('insert into %1$s (%2$s) overriding system value select %2$s from jsonb_populate_recordset(null::%1$s, $1) order by gen_random_uuid()',
      v_child.name::regclass, v_columns) using v_child.content;
  end loop;
end
$function$
;
  execute: nobody

CREATE OR REPLACE FUNCTION platform.mix_survey(p_municipality_id integer, p_survey_id integer)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform from public.survey s where s.municipality_id = p_municipality_id and s.survey_id = p_survey_id and s.anonymous and s.mixings < 2
    and (s.state = 'closed' or s.state = 'open' and s.closes_on < current_date) for update;
  if not found then
    return false;
  end if;
  perform platform.mix_rows('public.survey_response', p_municipality_id, p_survey_id);
  perform platform.mix_rows('public.survey_recipient', p_municipality_id, p_survey_id);
  update public.survey s set mixings = s.mixings + 1 where s.municipality_id = p_municipality_id and s.survey_id = p_survey_id;
  return true;
end
$function$
;
  execute: nobody

CREATE OR REPLACE FUNCTION platform.names_of_members()
 RETURNS TABLE(user_id text, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select u.id, u.name from identity."user" u join public.membership s on s.user_id = u.id
  where s.municipality_id = (select platform.current_municipality())
$function$
;
  execute: gelingen_member

CREATE OR REPLACE FUNCTION platform.note_missed_search(p_municipality_id integer, p_words text, p_language text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if not exists (select from public.directory_settings s where s.municipality_id = p_municipality_id and s.portal_open) then
    return;
  end if;
  update public.missed_search m set asked = least(m.asked + 1, 50)
  where m.municipality_id = p_municipality_id and m.day = current_date and m.words = p_words and m.language = p_language;
  if found then
    return;
  end if;
  -- A flood of words stops here; the day's first ones stay.
  if (select count(*) from public.missed_search m where m.municipality_id = p_municipality_id and m.day = current_date) >= 500 then
    return;
  end if;
  delete from public.missed_search m where m.municipality_id = p_municipality_id and m.day < current_date - 400;
  insert into public.missed_search as m (municipality_id, day, words, language)
  values (p_municipality_id, current_date, p_words, p_language)
  on conflict (municipality_id, day, words, language) do update set asked = least(m.asked + 1, 50);
end
$function$
;
  execute: gelingen_public

CREATE OR REPLACE FUNCTION platform.note_survey_mail()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  v_lost boolean := new.state in ('refused', 'withdrawn');
begin
  if new.link_id is not null then
    if v_lost then
      -- Of a mail that came back nobody can be sure: somebody who has begun by its link keeps it.
      update public.survey_recipient t set link_id = (select max(l.link_id) from public.access_link l
          where l.municipality_id = new.municipality_id and l.purpose = 'answer-survey' and l.subject_id = new.subject_id
            and l.revoked_at is null and l.link_id < new.link_id)
        where t.municipality_id = new.municipality_id and t.recipient_id = new.subject_id and t.link_id = new.link_id
          and (t.begun_on is null or new.reason is distinct from 'mail/returned');
      if found then
        update public.access_link l set revoked_at = now() where l.municipality_id = new.municipality_id and l.link_id = new.link_id;
      end if;
    else
      update public.survey_recipient t set link_id = new.link_id
        where t.municipality_id = new.municipality_id and t.recipient_id = new.subject_id and coalesce(t.link_id, 0) < new.link_id;
      if found then
        update public.access_link l set revoked_at = null where l.municipality_id = new.municipality_id and l.link_id = new.link_id;
      end if;
    end if;
  end if;
  update public.survey_recipient t set invited_at = c.invited_at, reminders = c.reminders, last_reminded_at = c.last_reminded_at,
    bounced_at = case new.state when 'refused' then now() when 'withdrawn' then t.bounced_at end
  from (select min(m.created_at) filter (where m.purpose = 'survey-invitation') as invited_at,
      count(*) filter (where m.purpose = 'survey-reminder') as reminders,
      max(m.created_at) filter (where m.purpose = 'survey-reminder') as last_reminded_at
    from public.mail m where m.municipality_id = new.municipality_id and m.purpose in ('survey-invitation', 'survey-reminder')
      and m.subject_id = new.subject_id and m.state not in ('refused', 'withdrawn')) c
  where t.municipality_id = new.municipality_id and t.recipient_id = new.subject_id;
  return null;
end
$function$
;
  execute: nobody

CREATE OR REPLACE FUNCTION platform.offer_as_it_was(o offer)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select to_jsonb(o) || jsonb_build_object(
    'provider', (select jsonb_build_object('name', p.name, 'kind', p.kind) from public.provider p
      where p.municipality_id = o.municipality_id and p.provider_id = o.provider_id),
    'place', (select jsonb_build_object('street', s.street, 'postalCode', s.postal_code, 'town', s.town, 'longitude', s.longitude, 'latitude', s.latitude)
      from public.site s where s.municipality_id = o.municipality_id and s.site_id = o.site_id),
    'areasServed', (select coalesce(jsonb_agg(v.area_id order by v.area_id), '[]') from public.offer_area_served v
      where v.municipality_id = o.municipality_id and v.offer_id = o.offer_id))
$function$
;
  execute: nobody

CREATE OR REPLACE FUNCTION platform.open_import_runs()
 RETURNS TABLE(slug text, import_run_id integer, started_by text, status text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select m.slug, r.import_run_id, r.started_by, r.status
  from public.import_run r join public.municipality m on m.municipality_id = r.municipality_id
  where r.status in ('fetching', 'waiting', 'running') order by r.import_run_id
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.open_link(p_municipality_id integer, p_open_link_id integer, p_code text)
 RETURNS TABLE(survey_id integer, slug text, municipality_name text, anonymous boolean, closes_on date, definition_version integer, refusal text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select s.survey_id, m.slug, m.name, s.anonymous, least(s.closes_on, o.expires_on),
    (select max(d.version) from public.survey_definition d where d.municipality_id = s.municipality_id and d.survey_id = s.survey_id),
    case when o.called_back_at is not null or o.expires_on < current_date then 'ended'
      when s.state = 'draft' or s.state = 'open' and s.opens_on > current_date then 'not-open-yet'
      when not platform.survey_takes_answers(s) then 'closed'
      when o.came >= o.quota then 'full' end
  from public.survey_open_link o
  join public.survey s on s.municipality_id = o.municipality_id and s.survey_id = o.survey_id
  join public.municipality m on m.municipality_id = o.municipality_id
  where o.municipality_id = p_municipality_id and o.open_link_id = p_open_link_id and o.code = p_code
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.open_response(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea)
 RETURNS TABLE(survey_id integer, recipient_name text, slug text, municipality_name text, takes_answers boolean, is_before boolean, closes_on date, link_ended boolean, link_replaced boolean, anonymous boolean, is_open boolean, part_pages text[], definition_version integer, answers jsonb, prefilled jsonb, page text, language text, response_state text, revision integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 1
 SET search_path TO ''
AS $function$
declare
  v_way record;
  v_survey public.survey;
  v_response public.survey_response;
begin
  v_way := platform.way_of_link(p_municipality_id, p_link_id, p_secret_hash, p_response_key);
  if v_way.survey_id is null then return; end if;
  select s.* into v_survey from public.survey s where s.municipality_id = p_municipality_id and s.survey_id = v_way.survey_id;
  select m.slug, m.name into slug, municipality_name from public.municipality m where m.municipality_id = p_municipality_id;
  select r.* into v_response from public.survey_response r
    where r.municipality_id = p_municipality_id and r.response_key = v_way.response_key;
  definition_version := v_response.definition_version;
  if definition_version is null then
    select max(d.version) into definition_version from public.survey_definition d
      where d.municipality_id = p_municipality_id and d.survey_id = v_way.survey_id;
  end if;
  survey_id := v_way.survey_id;
  recipient_name := v_way.recipient_name;
  takes_answers := platform.survey_takes_answers(v_survey);
  is_before := v_survey.state = 'draft' or v_survey.state = 'open' and v_survey.opens_on > current_date;
  closes_on := v_survey.closes_on;
  link_ended := v_way.has_ended;
  link_replaced := v_way.is_replaced;
  anonymous := v_survey.anonymous;
  is_open := v_way.origin = 'open';
  part_pages := v_way.part_pages;
  answers := coalesce(v_response.answers, '{}');
  prefilled := v_way.prefilled;
  page := v_response.page;
  language := v_response.language;
  response_state := coalesce(v_response.state, 'none');
  revision := coalesce(v_response.revision, 0);
  return next;
end
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.own_providers()
 RETURNS integer[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(array_agg(a.provider_id), '{}') from public.provider_account a
  where a.municipality_id = platform.current_municipality() and a.user_id = current_setting('gelingen.user', true)
$function$
;
  execute: gelingen_member

CREATE OR REPLACE FUNCTION platform.pass_on_part(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea, p_part_secret_hash bytea, p_pages text[])
 RETURNS TABLE(outcome text, part_id integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  v_way record;
  v_survey public.survey;
  v_state text;
begin
  select * into v_way from platform.way_to_answers(p_municipality_id, p_link_id, p_secret_hash, p_response_key);
  if not found or v_way.part_pages is not null then return query select 'unknown', 0; return; end if;
  if v_way.is_replaced then return query select 'replaced', 0; return; end if;
  if v_way.has_ended then return query select 'ended', 0; return; end if;
  select s.* into v_survey from public.survey s where s.municipality_id = p_municipality_id and s.survey_id = v_way.survey_id;
  if not platform.survey_takes_answers(v_survey) then return query select 'closed', 0; return; end if;
  -- The lock lets one of several presses at once after the other.
  select r.state into v_state from public.survey_response r
    where r.municipality_id = p_municipality_id and r.response_key = v_way.response_key and r.survey_id = v_way.survey_id for update;
  if not found or v_state = 'withdrawn' then return query select 'nothing-saved', 0; return; end if;
  if (select count(*) from public.survey_part p where p.municipality_id = p_municipality_id and p.response_key = v_way.response_key) >= 50 then
    return query select 'too-many', 0; return;
  end if;
  return query
    with made as (insert into public.survey_part (municipality_id, survey_id, response_key, secret_hash, pages)
      values (p_municipality_id, v_way.survey_id, v_way.response_key, p_part_secret_hash, p_pages) returning survey_part.part_id)
    select 'passed-on', made.part_id from made;
end
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.passed_on_parts(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea)
 RETURNS TABLE(part_id integer, pages text[], called_back boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select p.part_id, p.pages, p.called_back
  from platform.way_to_answers(p_municipality_id, p_link_id, p_secret_hash, p_response_key) w
  join public.survey_part p on p.municipality_id = p_municipality_id and p.response_key = w.response_key and p.survey_id = w.survey_id
  where w.part_pages is null and not w.has_ended and not w.is_replaced
  order by p.called_back, p.pages, p.part_id
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.provider_members()
 RETURNS TABLE(user_id text, name text, email text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select u.id, u.name, u.email from identity."user" u join public.membership s on s.user_id = u.id
  where s.municipality_id = (select platform.current_municipality()) and s.role = 'provider'
    and (select platform.writes_all_offers())
$function$
;
  execute: gelingen_member

CREATE OR REPLACE FUNCTION platform.published_questionnaire(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_version integer)
 RETURNS TABLE(definition jsonb, surroundings jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select d.definition, d.surroundings
  from platform.way_to_answers(p_municipality_id, p_link_id, p_secret_hash, null) w
  join public.survey_definition d on d.municipality_id = p_municipality_id and d.survey_id = w.survey_id and d.version = p_version
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.questionnaire_of_open_link(p_municipality_id integer, p_open_link_id integer, p_code text, p_version integer)
 RETURNS TABLE(definition jsonb, surroundings jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select d.definition, d.surroundings
  from public.survey_open_link o
  join public.survey_definition d on d.municipality_id = o.municipality_id and d.survey_id = o.survey_id and d.version = p_version
  where o.municipality_id = p_municipality_id and o.open_link_id = p_open_link_id and o.code = p_code
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.reads_planning()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(bool_or(m.role in ('coordinator', 'planner', 'statistics-office')), false) from public.membership m
  where m.municipality_id = platform.current_municipality() and m.user_id = current_setting('gelingen.user', true)
$function$
;
  execute: gelingen_link
  execute: gelingen_member

CREATE OR REPLACE FUNCTION platform.save_response(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea, p_revision integer, p_definition_version integer, p_answers jsonb, p_page text, p_language text, p_state text)
 RETURNS TABLE(outcome text, revision integer)
 LANGUAGE plpgsql
 SECURITY DEFINER ROWS 1
 SET search_path TO ''
AS $function$
declare
  v_way record;
  v_anonymous boolean;
  v_takes_answers boolean;
  v_whole boolean;
begin
  v_way := platform.way_of_link(p_municipality_id, p_link_id, p_secret_hash, p_response_key);
  v_whole := v_way.part_pages is null;
  select s.anonymous, platform.survey_takes_answers(s) into v_anonymous, v_takes_answers
    from public.survey s where s.municipality_id = p_municipality_id and s.survey_id = v_way.survey_id;
  outcome := case
    when not found or not v_whole and p_state = 'withdrawn' then 'unknown'
    when v_way.is_replaced then 'replaced'
    when v_way.has_ended then 'ended'
    when not v_takes_answers then 'closed' end;
  if outcome is not null then
    return next;
    return;
  end if;
  if p_revision > 0 then
    -- Whoever comes second waits here, and then no longer finds the revision.
    update public.survey_response r set answers = p_answers, state = p_state, revision = p_revision + 1,
      page = case when v_whole then p_page else r.page end,
      language = case when v_whole then p_language else r.language end,
      submitted_on = case when p_state <> 'submitted' or v_anonymous then null
        when r.state = 'submitted' then r.submitted_on else current_date end
    where r.municipality_id = p_municipality_id and r.response_key = v_way.response_key and r.revision = p_revision
      and r.state <> 'withdrawn' and (v_whole or p_state = 'started' or r.state = 'submitted');
    if found then
      if v_way.recipient_id is not null and (p_state = 'started') <> (v_way.done_on is null) then
        update public.survey_recipient t set done_on = case when p_state = 'started' then null else current_date end
          where t.municipality_id = p_municipality_id and t.recipient_id = v_way.recipient_id;
      end if;
      outcome := 'saved';
      revision := p_revision + 1;
      return next;
      return;
    end if;
  elsif v_whole then
    insert into public.survey_response (municipality_id, response_key, survey_id, recipient_id, definition_version, origin, language,
      group_name, area_id, answers, page, state, begun_on, submitted_on)
    values (p_municipality_id, v_way.response_key, v_way.survey_id,
      case when not v_anonymous and v_way.origin = 'listed' then v_way.recipient_id end,
      p_definition_version, case when v_way.origin = 'open' then 'open' else 'link' end, p_language, v_way.group_name, v_way.area_id, p_answers, p_page, p_state,
      case when not v_anonymous then current_date end,
      case when p_state = 'submitted' and not v_anonymous then current_date end)
    on conflict do nothing;
    if found then
      update public.survey_recipient t set begun_on = coalesce(t.begun_on, current_date), done_on = case when p_state = 'started' then null else current_date end
        where t.municipality_id = p_municipality_id and t.recipient_id = v_way.recipient_id;
      outcome := 'saved';
      revision := 1;
      return next;
      return;
    end if;
  end if;
  return query
    select case r.state when 'withdrawn' then 'withdrawn-before' else 'conflict' end, r.revision
    from public.survey_response r where r.municipality_id = p_municipality_id and r.response_key = v_way.response_key;
  if not found then
    -- Another device has answered first by another link of the same person.
    return query
      select case r.state when 'withdrawn' then 'withdrawn-before' else 'conflict' end, r.revision
      from public.survey_response r where r.municipality_id = p_municipality_id and r.recipient_id = v_way.recipient_id;
  end if;
end
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.save_responses(p_all jsonb)
 RETURNS TABLE(place integer, outcome text, revision integer)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
 SET lock_timeout TO '100ms'
AS $function$
  select one.place, saved.outcome, saved.revision
  from jsonb_to_recordset(p_all) as one (place integer, municipality_id integer, link_id integer, secret_hash text, response_key text,
    revision integer, definition_version integer, answers jsonb, page text, language text, state text)
  cross join lateral platform.save_response(one.municipality_id, one.link_id, decode(one.secret_hash, 'hex'), decode(one.response_key, 'hex'),
    one.revision, one.definition_version, one.answers, one.page, one.language, one.state) saved
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.settle_mail(p_municipality_id integer, p_mail_id integer, p_attempt integer, p_state text, p_reason text, p_smtp_code integer, p_wait_seconds integer)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
  update public.mail m set state = p_state, reason = p_reason, smtp_code = p_smtp_code, settled_at = now(),
    next_attempt_at = now() + make_interval(secs => coalesce(p_wait_seconds, 0))
  where m.municipality_id = p_municipality_id and m.mail_id = p_mail_id and m.attempts = p_attempt and m.state in ('handing-over', 'unclear')
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.survey_files_in_house()
 RETURNS TABLE(municipality_id integer, key uuid, is_loose boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select f.municipality_id, f.key, platform.is_loose_survey_file(f) from public.survey_file f
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.survey_files_of_link(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea)
 RETURNS TABLE(key uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select f.key
  from platform.way_to_answers(p_municipality_id, p_link_id, p_secret_hash, p_response_key) w
  join public.survey_file f on f.municipality_id = p_municipality_id and f.response_key = w.response_key and f.survey_id = w.survey_id
  where not w.has_ended and not w.is_replaced and (w.part_pages is null or f.page = any (w.part_pages))
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.survey_takes_answers(s survey)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select s.state = 'open' and (s.opens_on is null or current_date >= s.opens_on) and (s.closes_on is null or current_date <= s.closes_on)
$function$
;
  execute: nobody

CREATE OR REPLACE FUNCTION platform.survey_thanks(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_language text)
 RETURNS TABLE(name text, municipality_name text, sender_name text, closes_on date, subject text, body text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select d.name, m.name, d.sender_name, d.closes_on, x.subject, x.body
  from platform.survey_thanks_due(p_municipality_id, p_link_id, p_secret_hash) d
  join public.municipality m on m.municipality_id = p_municipality_id
  left join public.survey_text x on x.municipality_id = p_municipality_id and x.survey_id = d.survey_id and x.kind = 'thanks' and x.language = p_language
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.survey_thanks_due(p_municipality_id integer, p_link_id integer, p_secret_hash bytea)
 RETURNS TABLE(survey_id integer, recipient_id integer, name text, email text, sender_name text, sender_email text, closes_on date, revision integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select s.survey_id, t.recipient_id, t.name, t.email, s.sender_name, s.sender_email, s.closes_on, r.revision
  from public.access_link l
  join public.survey_recipient t on t.municipality_id = l.municipality_id and t.recipient_id = l.subject_id
  join public.survey s on s.municipality_id = t.municipality_id and s.survey_id = t.survey_id
  join public.survey_response r on r.municipality_id = t.municipality_id and r.survey_id = t.survey_id and r.recipient_id = t.recipient_id
  where l.municipality_id = p_municipality_id and l.link_id = p_link_id and l.secret_hash = p_secret_hash and l.purpose = 'answer-survey'
    and l.revoked_at is null and not s.anonymous and s.thanks_by_mail and r.state = 'submitted'
    and length(t.email) <= 254 and t.email ~ '^[^[:space:][:cntrl:]@<>,;]+@[^[:space:][:cntrl:]@<>,;]+$'
  order by r.revision desc limit 1
$function$
;
  execute: nobody

CREATE OR REPLACE FUNCTION platform.takes_feedback(p_municipality_id integer, p_offer_id integer)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select count(*) < 200 and count(*) filter (where f.offer_id = p_offer_id) < 10
  from public.offer_feedback f
  where f.municipality_id = p_municipality_id and f.sent_at > now() - interval '1 day'
$function$
;
  execute: gelingen_public

CREATE OR REPLACE FUNCTION platform.ticket(p_municipality_id integer, p_user_id text)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select encode(sha256(convert_to(
    concat_ws(':', t.secret, p_municipality_id, p_user_id, pg_backend_pid(), extract(epoch from now())), 'UTF8')), 'hex')
  from platform.ticket_secret t
$function$
;
  execute: nobody

CREATE OR REPLACE FUNCTION platform.way_of_link(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea, OUT survey_id integer, OUT response_key bytea, OUT part_pages text[], OUT has_ended boolean, OUT is_replaced boolean, OUT recipient_id integer, OUT recipient_name text, OUT group_name text, OUT area_id integer, OUT origin text, OUT prefilled jsonb, OUT begun_on date, OUT done_on date)
 RETURNS record
 LANGUAGE plpgsql
 STABLE
 SET search_path TO ''
AS $function$
declare
  v_link record;
  v_to record;
  v_part public.survey_part;
  v_anonymous boolean;
begin
  select l.secret_hash, l.purpose, l.subject_id, l.revoked_at is not null or l.expires_at < now() as is_over into v_link
    from public.access_link l where l.municipality_id = p_municipality_id and l.link_id = p_link_id;
  if v_link.secret_hash = p_secret_hash and v_link.purpose = 'answer-survey' then
    select t.recipient_id, t.survey_id, t.link_id, t.name, t.group_name, t.area_id, t.origin, t.prefilled, t.begun_on, t.done_on into v_to
      from public.survey_recipient t where t.municipality_id = p_municipality_id and t.recipient_id = v_link.subject_id;
    if found then
      select s.anonymous into v_anonymous from public.survey s where s.municipality_id = p_municipality_id and s.survey_id = v_to.survey_id;
      survey_id := v_to.survey_id;
      if not v_anonymous and v_to.origin = 'listed' then
        select r.response_key into response_key from public.survey_response r
          where r.municipality_id = p_municipality_id and r.recipient_id = v_to.recipient_id;
      end if;
      response_key := coalesce(response_key, p_response_key);
      has_ended := v_link.is_over or v_to.link_id is null;
      is_replaced := coalesce(v_to.link_id <> p_link_id, false);
      recipient_id := v_to.recipient_id;
      recipient_name := case when v_anonymous then '' else v_to.name end;
      group_name := v_to.group_name;
      area_id := v_to.area_id;
      origin := v_to.origin;
      prefilled := case when v_anonymous then '{}'::jsonb else v_to.prefilled end;
      begun_on := v_to.begun_on;
      done_on := v_to.done_on;
      return;
    end if;
  end if;
  select p.* into v_part from public.survey_part p where p.municipality_id = p_municipality_id and p.part_id = p_link_id;
  if v_part.secret_hash = p_secret_hash
    and exists (select from public.survey_response r where r.municipality_id = p_municipality_id and r.response_key = v_part.response_key) then
    survey_id := v_part.survey_id;
    response_key := v_part.response_key;
    part_pages := v_part.pages;
    has_ended := v_part.called_back;
    is_replaced := false;
    recipient_name := '';
    group_name := '';
    origin := 'link';
    prefilled := '{}'::jsonb;
  end if;
end
$function$
;
  execute: nobody

CREATE OR REPLACE FUNCTION platform.way_to_answers(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_response_key bytea)
 RETURNS TABLE(survey_id integer, response_key bytea, part_pages text[], has_ended boolean, is_replaced boolean, recipient_id integer, recipient_name text, group_name text, area_id integer, origin text, prefilled jsonb, begun_on date, done_on date)
 LANGUAGE sql
 STABLE ROWS 1
 SET search_path TO ''
AS $function$
  select w.* from platform.way_of_link(p_municipality_id, p_link_id, p_secret_hash, p_response_key) w where w.survey_id is not null
$function$
;
  execute: nobody

CREATE OR REPLACE FUNCTION platform.what_families_read(o offer)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
 SET search_path TO ''
AS $function$
  select to_jsonb(o) - array['version', 'updated_at', 'changed_by', 'changed_how', 'last_confirmed_on', 'planning', 'in_portal', 'details']
    || jsonb_build_object('details', o.details - 'placesFree' - 'placesFreeOn')
$function$
;
  execute: nobody

CREATE OR REPLACE FUNCTION platform.write_survey_thanks(p_municipality_id integer, p_link_id integer, p_secret_hash bytea, p_subject text, p_body text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  v_due record;
begin
  select d.* into v_due from platform.survey_thanks_due(p_municipality_id, p_link_id, p_secret_hash) d;
  if not found then return false; end if;
  perform from public.survey_recipient t where t.municipality_id = p_municipality_id and t.recipient_id = v_due.recipient_id for no key update;
  if (select count(*) from public.mail m where m.municipality_id = p_municipality_id and m.purpose = 'survey-thanks' and m.subject_id = v_due.recipient_id) >= 5 then
    return false;
  end if;
  insert into public.mail (municipality_id, purpose, subject_id, idempotency_key, to_address, subject, body, sender_name, reply_to)
  values (p_municipality_id, 'survey-thanks', v_due.recipient_id, format('survey-thanks %s %s', v_due.recipient_id, v_due.revision), v_due.email,
    p_subject, p_body, nullif(trim(regexp_replace(v_due.sender_name, '[[:cntrl:]]', ' ', 'g')), ''),
    case when v_due.sender_email ~ '^[^[:space:][:cntrl:]@<>,;]+@[^[:space:][:cntrl:]@<>,;]+$' then v_due.sender_email end)
  on conflict (municipality_id, idempotency_key) do nothing;
  return found;
end
$function$
;
  execute: gelingen_app

CREATE OR REPLACE FUNCTION platform.writes_all_offers()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
  select coalesce(bool_or(m.role <> 'provider'), false) from public.membership m
  where m.municipality_id = platform.current_municipality() and m.user_id = current_setting('gelingen.user', true)
$function$
;
  execute: gelingen_member
