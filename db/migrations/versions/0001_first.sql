-- The first schema, as it was released: history, never edited afterwards.
-- Foreign keys can be deferred, since undo brings rows back one at a time.

CREATE TABLE issues (
    id TEXT NOT NULL,
    paper TEXT NOT NULL,
    scope TEXT NOT NULL,
    revision INTEGER NOT NULL,
    colour TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    audience TEXT NOT NULL,
    hash TEXT NOT NULL,
    CONSTRAINT pk_issues PRIMARY KEY (id),
    CONSTRAINT ck_issues_paper_type CHECK ("paper" <> ''),
    CONSTRAINT ck_issues_revision_type CHECK ("revision" >= 0),
    CONSTRAINT ck_issues_colour_type CHECK ("colour" <> ''),
    CONSTRAINT ck_issues_issued_at_type CHECK ("issued_at" LIKE '____-__-__T__:__:__%Z[%]')
) STRICT;

CREATE TABLE kit (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    serial TEXT NOT NULL,
    value INTEGER,
    currency TEXT,
    origin TEXT NOT NULL,
    weight_grams INTEGER,
    note TEXT NOT NULL,
    CONSTRAINT pk_kit PRIMARY KEY (id),
    CONSTRAINT ck_kit_name_type CHECK ("name" <> ''),
    CONSTRAINT ck_kit_value_type CHECK ("value" >= 0),
    CONSTRAINT ck_kit_currency_type CHECK (length("currency") = 3),
    CONSTRAINT ck_kit_weight_grams_type CHECK ("weight_grams" >= 0)
) STRICT;

CREATE TABLE locations (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    name_uk TEXT NOT NULL,
    address TEXT NOT NULL,
    address_uk TEXT NOT NULL,
    latitude INTEGER,
    longitude INTEGER,
    approximate INTEGER NOT NULL,
    contact TEXT NOT NULL,
    permission TEXT NOT NULL,
    permission_from TEXT NOT NULL,
    permission_reference TEXT NOT NULL,
    access TEXT NOT NULL,
    shelter TEXT NOT NULL,
    shelter_uk TEXT NOT NULL,
    shelter_minutes INTEGER,
    shelter_metres INTEGER,
    hospital TEXT NOT NULL,
    hospital_uk TEXT NOT NULL,
    hospital_minutes INTEGER,
    hospital_phone TEXT NOT NULL,
    hospital_latitude INTEGER,
    hospital_longitude INTEGER,
    exits TEXT NOT NULL,
    hazards TEXT NOT NULL,
    parking TEXT NOT NULL,
    power TEXT NOT NULL,
    light TEXT NOT NULL,
    sound TEXT NOT NULL,
    signal TEXT NOT NULL,
    best_time TEXT NOT NULL,
    limits TEXT NOT NULL,
    recce_note TEXT NOT NULL,
    recce_on TEXT,
    never_name INTEGER NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_locations PRIMARY KEY (id),
    CONSTRAINT ck_locations_name_type CHECK ("name" <> ''),
    CONSTRAINT ck_locations_latitude_type CHECK ("latitude" BETWEEN -90000000 AND 90000000),
    CONSTRAINT ck_locations_longitude_type CHECK ("longitude" BETWEEN -180000000 AND 180000000),
    CONSTRAINT ck_locations_approximate_type CHECK ("approximate" IN (0, 1)),
    CONSTRAINT ck_locations_permission_type
        CHECK ("permission" IN ('not_needed', 'not_asked', 'asked', 'granted', 'refused')),
    CONSTRAINT ck_locations_shelter_minutes_type CHECK ("shelter_minutes" >= 0),
    CONSTRAINT ck_locations_shelter_metres_type CHECK ("shelter_metres" >= 0),
    CONSTRAINT ck_locations_hospital_minutes_type CHECK ("hospital_minutes" >= 0),
    CONSTRAINT ck_locations_hospital_latitude_type
        CHECK ("hospital_latitude" BETWEEN -90000000 AND 90000000),
    CONSTRAINT ck_locations_hospital_longitude_type
        CHECK ("hospital_longitude" BETWEEN -180000000 AND 180000000),
    CONSTRAINT ck_locations_recce_on_type CHECK (length("recce_on") = 10),
    CONSTRAINT ck_locations_never_name_type CHECK ("never_name" IN (0, 1))
) STRICT;

CREATE TABLE parts (
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    slot_seconds INTEGER,
    tx_from TEXT,
    tx_to TEXT,
    CONSTRAINT pk_parts PRIMARY KEY (id),
    CONSTRAINT uq_parts_number UNIQUE (number),
    CONSTRAINT ck_parts_tx_order CHECK (tx_to >= tx_from),
    CONSTRAINT ck_parts_number_type CHECK ("number" >= 0),
    CONSTRAINT ck_parts_title_type CHECK ("title" <> ''),
    CONSTRAINT ck_parts_slot_seconds_type CHECK ("slot_seconds" >= 0),
    CONSTRAINT ck_parts_tx_from_type CHECK (length("tx_from") = 10),
    CONSTRAINT ck_parts_tx_to_type CHECK (length("tx_to") = 10)
) STRICT;

CREATE TABLE people (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    code_name TEXT,
    protected INTEGER NOT NULL,
    name_uk TEXT NOT NULL,
    role TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    address TEXT NOT NULL,
    address_uk TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_people PRIMARY KEY (id),
    CONSTRAINT uq_people_code_name UNIQUE (code_name),
    CONSTRAINT ck_people_protected_by_code_name CHECK (protected = 0 OR code_name <> ''),
    CONSTRAINT ck_people_protected_has_code_name CHECK (protected = 0 OR code_name IS NOT NULL),
    CONSTRAINT ck_people_name_type CHECK ("name" <> ''),
    CONSTRAINT ck_people_protected_type CHECK ("protected" IN (0, 1))
) STRICT;

CREATE TABLE production (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    code TEXT NOT NULL,
    broadcaster TEXT NOT NULL,
    zone TEXT NOT NULL,
    home_zone TEXT NOT NULL,
    story_clock TEXT,
    ask TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_production PRIMARY KEY (id),
    CONSTRAINT ck_production_title_type CHECK ("title" <> ''),
    CONSTRAINT ck_production_story_clock_type CHECK ("story_clock" LIKE '____-__-__T__:__:__%Z[%]')
) STRICT;
CREATE UNIQUE INDEX uq_production_one ON production ((1));

CREATE TABLE trips (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    start TEXT NOT NULL,
    "end" TEXT NOT NULL,
    status TEXT NOT NULL,
    number INTEGER,
    purpose TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_trips PRIMARY KEY (id),
    CONSTRAINT ck_trips_date_order CHECK ("end" >= start),
    CONSTRAINT ck_trips_title_type CHECK ("title" <> ''),
    CONSTRAINT ck_trips_start_type CHECK (length("start") = 10),
    CONSTRAINT ck_trips_end_type CHECK (length("end") = 10),
    CONSTRAINT ck_trips_status_type CHECK ("status" IN ('planned', 'running', 'done', 'cancelled')),
    CONSTRAINT ck_trips_number_type CHECK ("number" >= 0)
) STRICT;

CREATE TABLE vehicles (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    plate TEXT NOT NULL,
    seats INTEGER,
    description TEXT NOT NULL,
    range_km INTEGER,
    note TEXT NOT NULL,
    CONSTRAINT pk_vehicles PRIMARY KEY (id),
    CONSTRAINT ck_vehicles_name_type CHECK ("name" <> ''),
    CONSTRAINT ck_vehicles_seats_type CHECK ("seats" >= 0),
    CONSTRAINT ck_vehicles_range_km_type CHECK ("range_km" >= 0)
) STRICT;

CREATE TABLE accommodation (
    id TEXT NOT NULL,
    trip TEXT NOT NULL,
    location TEXT NOT NULL,
    check_in TEXT NOT NULL,
    check_out TEXT NOT NULL,
    rooms TEXT NOT NULL,
    phone TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_accommodation PRIMARY KEY (id),
    CONSTRAINT ck_accommodation_date_order CHECK (check_out > check_in),
    CONSTRAINT fk_accommodation_trip FOREIGN KEY(trip) REFERENCES trips (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_accommodation_location FOREIGN KEY(location) REFERENCES locations (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_accommodation_check_in_type CHECK (length("check_in") = 10),
    CONSTRAINT ck_accommodation_check_out_type CHECK (length("check_out") = 10)
) STRICT;
CREATE INDEX ix_accommodation_location ON accommodation (location);
CREATE INDEX ix_accommodation_trip ON accommodation (trip);

CREATE TABLE actions (
    id TEXT NOT NULL,
    trip TEXT,
    event TEXT NOT NULL,
    action TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_actions PRIMARY KEY (id),
    CONSTRAINT fk_actions_trip FOREIGN KEY(trip) REFERENCES trips (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_actions_event_type CHECK ("event" <> ''),
    CONSTRAINT ck_actions_action_type CHECK ("action" <> ''),
    CONSTRAINT ck_actions_position_type CHECK ("position" >= 0)
) STRICT;
CREATE INDEX ix_actions_trip ON actions (trip);

CREATE TABLE contacts (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    use TEXT NOT NULL,
    trip TEXT,
    person TEXT,
    phone TEXT NOT NULL,
    position INTEGER NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_contacts PRIMARY KEY (id),
    CONSTRAINT fk_contacts_trip FOREIGN KEY(trip) REFERENCES trips (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_contacts_person FOREIGN KEY(person) REFERENCES people (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_contacts_title_type CHECK ("title" <> ''),
    CONSTRAINT ck_contacts_use_type
        CHECK ("use" IN ('service', 'first_call', 'second_call', 'embassy', 'insurer',
            'meeting_point', 'other')),
    CONSTRAINT ck_contacts_position_type CHECK ("position" >= 0)
) STRICT;
CREATE INDEX ix_contacts_person ON contacts (person);
CREATE INDEX ix_contacts_trip ON contacts (trip);

CREATE TABLE credentials (
    id TEXT NOT NULL,
    person TEXT NOT NULL,
    kind TEXT NOT NULL,
    held_by TEXT NOT NULL,
    expires TEXT,
    note TEXT NOT NULL,
    CONSTRAINT pk_credentials PRIMARY KEY (id),
    CONSTRAINT fk_credentials_person FOREIGN KEY(person) REFERENCES people (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_credentials_kind_type
        CHECK ("kind" IN ('passport', 'visa', 'press', 'hefat', 'insurance', 'licence',
            'other')),
    CONSTRAINT ck_credentials_expires_type CHECK (length("expires") = 10)
) STRICT;
CREATE INDEX ix_credentials_person ON credentials (person);

CREATE TABLE crew (
    id TEXT NOT NULL,
    person TEXT NOT NULL,
    duty TEXT NOT NULL,
    rate INTEGER,
    currency TEXT,
    ppe TEXT NOT NULL,
    medic INTEGER NOT NULL,
    dietary TEXT NOT NULL,
    area_known TEXT NOT NULL,
    accreditation TEXT NOT NULL,
    next_of_kin TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_crew PRIMARY KEY (id),
    CONSTRAINT uq_crew_person UNIQUE (person),
    CONSTRAINT fk_crew_person FOREIGN KEY(person) REFERENCES people (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_crew_rate_type CHECK ("rate" >= 0),
    CONSTRAINT ck_crew_currency_type CHECK (length("currency") = 3),
    CONSTRAINT ck_crew_medic_type CHECK ("medic" IN (0, 1))
) STRICT;
CREATE INDEX ix_crew_person ON crew (person);

CREATE TABLE curfews (
    id TEXT NOT NULL,
    location TEXT NOT NULL,
    from_ TEXT,
    "to" TEXT,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_curfews PRIMARY KEY (id),
    CONSTRAINT ck_curfews_date_order CHECK ("to" >= from_),
    CONSTRAINT ck_curfews_not_empty CHECK (starts <> ends),
    CONSTRAINT fk_curfews_location FOREIGN KEY(location) REFERENCES locations (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_curfews_from__type CHECK (length("from_") = 10),
    CONSTRAINT ck_curfews_to_type CHECK (length("to") = 10),
    CONSTRAINT ck_curfews_starts_type CHECK ("starts" BETWEEN 0 AND 1439),
    CONSTRAINT ck_curfews_ends_type CHECK ("ends" BETWEEN 0 AND 1439)
) STRICT;
CREATE INDEX ix_curfews_location ON curfews (location);

CREATE TABLE incidents (
    id TEXT NOT NULL,
    at TEXT NOT NULL,
    location TEXT,
    description TEXT NOT NULL,
    CONSTRAINT pk_incidents PRIMARY KEY (id),
    CONSTRAINT fk_incidents_location FOREIGN KEY(location) REFERENCES locations (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_incidents_at_type CHECK ("at" LIKE '____-__-__T__:__:__%Z[%]'),
    CONSTRAINT ck_incidents_description_type CHECK ("description" <> '')
) STRICT;
CREATE INDEX ix_incidents_location ON incidents (location);

CREATE TABLE interviewees (
    id TEXT NOT NULL,
    person TEXT NOT NULL,
    stage TEXT NOT NULL,
    consent TEXT NOT NULL,
    consent_note TEXT NOT NULL,
    identity TEXT,
    release TEXT NOT NULL,
    limits TEXT NOT NULL,
    scope TEXT NOT NULL,
    interpreter TEXT,
    minor INTEGER NOT NULL,
    guardian TEXT NOT NULL,
    care TEXT NOT NULL,
    review_promised INTEGER NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_interviewees PRIMARY KEY (id),
    CONSTRAINT uq_interviewees_person UNIQUE (person),
    CONSTRAINT fk_interviewees_person FOREIGN KEY(person) REFERENCES people (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_interviewees_interpreter FOREIGN KEY(interpreter) REFERENCES people (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_interviewees_stage_type
        CHECK ("stage" IN ('lead', 'researched', 'approached', 'pre_interviewed', 'agreed',
            'scheduled', 'filmed', 'released', 'told_cut', 'told_tx', 'aftercare',
            'declined', 'withdrawn', 'paused', 'cut')),
    CONSTRAINT ck_interviewees_consent_type
        CHECK ("consent" IN ('none', 'verbal', 'recorded', 'written', 'withdrawn')),
    CONSTRAINT ck_interviewees_identity_type
        CHECK ("identity" IN ('open', 'first_name', 'pseudonym', 'anonymous')),
    CONSTRAINT ck_interviewees_release_type CHECK ("release" IN ('none', 'sent', 'signed')),
    CONSTRAINT ck_interviewees_minor_type CHECK ("minor" IN (0, 1)),
    CONSTRAINT ck_interviewees_review_promised_type CHECK ("review_promised" IN (0, 1))
) STRICT;
CREATE INDEX ix_interviewees_interpreter ON interviewees (interpreter);
CREATE INDEX ix_interviewees_person ON interviewees (person);

CREATE TABLE issues_recipients (
    owner TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_issues_recipients PRIMARY KEY (owner, value),
    CONSTRAINT fk_issues_recipients_owner FOREIGN KEY(owner) REFERENCES issues (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_issues_recipients_value ON issues_recipients (value);

CREATE TABLE ladder (
    id TEXT NOT NULL,
    trip TEXT,
    minutes INTEGER NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL,
    CONSTRAINT pk_ladder PRIMARY KEY (id),
    CONSTRAINT fk_ladder_trip FOREIGN KEY(trip) REFERENCES trips (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_ladder_minutes_type CHECK ("minutes" >= 0),
    CONSTRAINT ck_ladder_who_type CHECK ("who" <> ''),
    CONSTRAINT ck_ladder_action_type CHECK ("action" <> '')
) STRICT;
CREATE INDEX ix_ladder_trip ON ladder (trip);

CREATE TABLE legs (
    id TEXT NOT NULL,
    trip TEXT NOT NULL,
    mode TEXT NOT NULL,
    from_ TEXT,
    "to" TEXT,
    depart TEXT,
    arrive TEXT,
    carrier TEXT NOT NULL,
    reference TEXT NOT NULL,
    vehicle TEXT,
    last_safe_departure TEXT,
    kilometres INTEGER,
    route TEXT NOT NULL,
    alternate TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_legs PRIMARY KEY (id),
    CONSTRAINT ck_legs_time_order CHECK (arrive > depart),
    CONSTRAINT fk_legs_trip FOREIGN KEY(trip) REFERENCES trips (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_legs_from_ FOREIGN KEY(from_) REFERENCES locations (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_legs_to FOREIGN KEY("to") REFERENCES locations (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_legs_vehicle FOREIGN KEY(vehicle) REFERENCES vehicles (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_legs_mode_type CHECK ("mode" IN ('road', 'rail', 'air', 'foot')),
    CONSTRAINT ck_legs_depart_type CHECK ("depart" LIKE '____-__-__T__:__:__%Z[%]'),
    CONSTRAINT ck_legs_arrive_type CHECK ("arrive" LIKE '____-__-__T__:__:__%Z[%]'),
    CONSTRAINT ck_legs_last_safe_departure_type
        CHECK ("last_safe_departure" LIKE '____-__-__T__:__:__%Z[%]'),
    CONSTRAINT ck_legs_kilometres_type CHECK ("kilometres" >= 0)
) STRICT;
CREATE INDEX ix_legs_from_ ON legs (from_);
CREATE INDEX ix_legs_to ON legs ("to");
CREATE INDEX ix_legs_trip ON legs (trip);
CREATE INDEX ix_legs_vehicle ON legs (vehicle);

CREATE TABLE milestones (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    planned TEXT,
    forecast TEXT,
    actual TEXT,
    part TEXT,
    note TEXT NOT NULL,
    CONSTRAINT pk_milestones PRIMARY KEY (id),
    CONSTRAINT fk_milestones_part FOREIGN KEY(part) REFERENCES parts (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_milestones_title_type CHECK ("title" <> ''),
    CONSTRAINT ck_milestones_planned_type CHECK (length("planned") = 10),
    CONSTRAINT ck_milestones_forecast_type CHECK (length("forecast") = 10),
    CONSTRAINT ck_milestones_actual_type CHECK (length("actual") = 10)
) STRICT;
CREATE INDEX ix_milestones_part ON milestones (part);

CREATE TABLE people_languages (
    owner TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_people_languages PRIMARY KEY (owner, value),
    CONSTRAINT fk_people_languages_owner FOREIGN KEY(owner) REFERENCES people (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_people_languages_value ON people_languages (value);

CREATE TABLE pictures (
    id TEXT NOT NULL,
    reference TEXT NOT NULL,
    caption TEXT NOT NULL,
    taken TEXT,
    location TEXT,
    rights TEXT NOT NULL,
    revisit INTEGER NOT NULL,
    source TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_pictures PRIMARY KEY (id),
    CONSTRAINT uq_pictures_reference UNIQUE (reference),
    CONSTRAINT fk_pictures_location FOREIGN KEY(location) REFERENCES locations (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_pictures_reference_type CHECK ("reference" <> ''),
    CONSTRAINT ck_pictures_taken_type CHECK (length("taken") = 10),
    CONSTRAINT ck_pictures_rights_type CHECK ("rights" IN ('cleared', 'not_cleared', 'hold')),
    CONSTRAINT ck_pictures_revisit_type CHECK ("revisit" IN (0, 1))
) STRICT;
CREATE INDEX ix_pictures_location ON pictures (location);
CREATE INDEX ix_pictures_revisit ON pictures (revisit) WHERE revisit = 1;

CREATE TABLE sequences (
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    part TEXT,
    note TEXT NOT NULL,
    CONSTRAINT pk_sequences PRIMARY KEY (id),
    CONSTRAINT uq_sequences_number UNIQUE (number),
    CONSTRAINT fk_sequences_part FOREIGN KEY(part) REFERENCES parts (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_sequences_number_type CHECK ("number" >= 0),
    CONSTRAINT ck_sequences_title_type CHECK ("title" <> '')
) STRICT;
CREATE INDEX ix_sequences_part ON sequences (part);

CREATE TABLE versions (
    id TEXT NOT NULL,
    trip TEXT NOT NULL,
    title TEXT NOT NULL,
    adopted INTEGER NOT NULL,
    CONSTRAINT pk_versions PRIMARY KEY (id),
    CONSTRAINT uq_versions_id_trip UNIQUE (id, trip),
    CONSTRAINT fk_versions_trip FOREIGN KEY(trip) REFERENCES trips (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_versions_title_type CHECK ("title" <> ''),
    CONSTRAINT ck_versions_adopted_type CHECK ("adopted" IN (0, 1))
) STRICT;
CREATE INDEX ix_versions_trip ON versions (trip);
CREATE UNIQUE INDEX uq_versions_adopted ON versions (trip) WHERE adopted = 1;

CREATE TABLE zones (
    id TEXT NOT NULL,
    location TEXT NOT NULL,
    from_ TEXT,
    "to" TEXT,
    colour TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_zones PRIMARY KEY (id),
    CONSTRAINT ck_zones_date_order CHECK ("to" >= from_),
    CONSTRAINT fk_zones_location FOREIGN KEY(location) REFERENCES locations (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_zones_from__type CHECK (length("from_") = 10),
    CONSTRAINT ck_zones_to_type CHECK (length("to") = 10),
    CONSTRAINT ck_zones_colour_type CHECK ("colour" IN ('green', 'yellow', 'red'))
) STRICT;
CREATE INDEX ix_zones_location ON zones (location);

CREATE TABLE accommodation_people (
    owner TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_accommodation_people PRIMARY KEY (owner, value),
    CONSTRAINT fk_accommodation_people_owner FOREIGN KEY(owner) REFERENCES accommodation (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_accommodation_people_value FOREIGN KEY(value) REFERENCES people (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_accommodation_people_value ON accommodation_people (value);

CREATE TABLE days (
    id TEXT NOT NULL,
    trip TEXT NOT NULL,
    version TEXT NOT NULL,
    date TEXT NOT NULL,
    kind TEXT NOT NULL,
    place TEXT,
    unit_call INTEGER,
    zone TEXT NOT NULL,
    meet_at TEXT NOT NULL,
    indoors_by INTEGER,
    purpose TEXT NOT NULL,
    weather TEXT NOT NULL,
    weather_source TEXT NOT NULL,
    weather_read_at TEXT,
    no_go TEXT NOT NULL,
    approved_by TEXT,
    approved_at TEXT,
    kit_note TEXT NOT NULL,
    medical_note TEXT NOT NULL,
    money TEXT NOT NULL,
    meals TEXT NOT NULL,
    passes TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_days PRIMARY KEY (id),
    CONSTRAINT uq_days_version_date UNIQUE (version, date),
    CONSTRAINT fk_days_version FOREIGN KEY(version, trip) REFERENCES versions (id, trip)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_days_trip FOREIGN KEY(trip) REFERENCES trips (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_days_place FOREIGN KEY(place) REFERENCES locations (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_days_approved_by FOREIGN KEY(approved_by) REFERENCES people (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_days_date_type CHECK (length("date") = 10),
    CONSTRAINT ck_days_kind_type CHECK ("kind" IN ('shoot', 'travel', 'recce', 'rest', 'standby')),
    CONSTRAINT ck_days_unit_call_type CHECK ("unit_call" BETWEEN 0 AND 1439),
    CONSTRAINT ck_days_indoors_by_type CHECK ("indoors_by" BETWEEN 0 AND 1439),
    CONSTRAINT ck_days_weather_read_at_type
        CHECK ("weather_read_at" LIKE '____-__-__T__:__:__%Z[%]'),
    CONSTRAINT ck_days_approved_at_type CHECK ("approved_at" LIKE '____-__-__T__:__:__%Z[%]')
) STRICT;
CREATE INDEX ix_days_approved_by ON days (approved_by);
CREATE INDEX ix_days_place ON days (place);
CREATE INDEX ix_days_trip ON days (trip);
CREATE INDEX ix_days_version ON days (version);

CREATE TABLE interviewees_available (
    owner TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_interviewees_available PRIMARY KEY (owner, value),
    CONSTRAINT fk_interviewees_available_owner FOREIGN KEY(owner) REFERENCES interviewees (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_interviewees_available_value ON interviewees_available (value);

CREATE TABLE interviewees_parts (
    owner TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_interviewees_parts PRIMARY KEY (owner, value),
    CONSTRAINT fk_interviewees_parts_owner FOREIGN KEY(owner) REFERENCES interviewees (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_interviewees_parts_value FOREIGN KEY(value) REFERENCES parts (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_interviewees_parts_value ON interviewees_parts (value);

CREATE TABLE legs_people (
    owner TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_legs_people PRIMARY KEY (owner, value),
    CONSTRAINT fk_legs_people_owner FOREIGN KEY(owner) REFERENCES legs (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_legs_people_value FOREIGN KEY(value) REFERENCES people (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_legs_people_value ON legs_people (value);

CREATE TABLE pictures_parts (
    owner TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_pictures_parts PRIMARY KEY (owner, value),
    CONSTRAINT fk_pictures_parts_owner FOREIGN KEY(owner) REFERENCES pictures (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_pictures_parts_value FOREIGN KEY(value) REFERENCES parts (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_pictures_parts_value ON pictures_parts (value);

CREATE TABLE pictures_people (
    owner TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_pictures_people PRIMARY KEY (owner, value),
    CONSTRAINT fk_pictures_people_owner FOREIGN KEY(owner) REFERENCES pictures (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_pictures_people_value FOREIGN KEY(value) REFERENCES people (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_pictures_people_value ON pictures_people (value);

CREATE TABLE shots (
    id TEXT NOT NULL,
    number TEXT NOT NULL,
    description TEXT NOT NULL,
    why TEXT NOT NULL,
    sequence TEXT,
    size TEXT NOT NULL,
    movement TEXT NOT NULL,
    location TEXT,
    setting TEXT NOT NULL,
    minutes INTEGER,
    priority TEXT NOT NULL,
    status TEXT NOT NULL,
    consent_limit TEXT NOT NULL,
    picture TEXT,
    note TEXT NOT NULL,
    CONSTRAINT pk_shots PRIMARY KEY (id),
    CONSTRAINT uq_shots_number UNIQUE (number),
    CONSTRAINT fk_shots_sequence FOREIGN KEY(sequence) REFERENCES sequences (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_shots_location FOREIGN KEY(location) REFERENCES locations (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_shots_picture FOREIGN KEY(picture) REFERENCES pictures (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_shots_number_type CHECK ("number" <> ''),
    CONSTRAINT ck_shots_description_type CHECK ("description" <> ''),
    CONSTRAINT ck_shots_minutes_type CHECK ("minutes" >= 0),
    CONSTRAINT ck_shots_priority_type CHECK ("priority" IN ('must', 'should', 'could')),
    CONSTRAINT ck_shots_status_type
        CHECK ("status" IN ('wanted', 'planned', 'captured', 'part', 'dropped'))
) STRICT;
CREATE INDEX ix_shots_location ON shots (location);
CREATE INDEX ix_shots_picture ON shots (picture);
CREATE INDEX ix_shots_sequence ON shots (sequence);

CREATE TABLE steps (
    id TEXT NOT NULL,
    interviewee TEXT NOT NULL,
    stage TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    channel TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_steps PRIMARY KEY (id),
    CONSTRAINT fk_steps_interviewee FOREIGN KEY(interviewee) REFERENCES interviewees (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_steps_stage_type
        CHECK ("stage" IN ('lead', 'researched', 'approached', 'pre_interviewed', 'agreed',
            'scheduled', 'filmed', 'released', 'told_cut', 'told_tx', 'aftercare',
            'declined', 'withdrawn', 'paused', 'cut')),
    CONSTRAINT ck_steps_on_type CHECK (length("on") = 10)
) STRICT;
CREATE INDEX ix_steps_interviewee ON steps (interviewee);

CREATE TABLE activities (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    day TEXT,
    start INTEGER,
    "end" INTEGER,
    minutes INTEGER,
    location TEXT,
    priority TEXT NOT NULL,
    status TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_activities PRIMARY KEY (id),
    CONSTRAINT ck_activities_not_empty CHECK ("end" <> start),
    CONSTRAINT ck_activities_end_needs_start CHECK ("end" IS NULL OR start IS NOT NULL),
    CONSTRAINT fk_activities_day FOREIGN KEY(day) REFERENCES days (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_activities_location FOREIGN KEY(location) REFERENCES locations (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_activities_title_type CHECK ("title" <> ''),
    CONSTRAINT ck_activities_kind_type
        CHECK ("kind" IN ('interview', 'actuality', 'gvs', 'ptc', 'travel', 'recce',
            'briefing', 'meal', 'rest', 'drone', 'stills', 'atmos')),
    CONSTRAINT ck_activities_start_type CHECK ("start" BETWEEN 0 AND 1439),
    CONSTRAINT ck_activities_end_type CHECK ("end" BETWEEN 0 AND 1439),
    CONSTRAINT ck_activities_minutes_type CHECK ("minutes" >= 0),
    CONSTRAINT ck_activities_priority_type CHECK ("priority" IN ('must', 'should', 'could')),
    CONSTRAINT ck_activities_status_type
        CHECK ("status" IN ('pencilled', 'confirmed', 'done', 'cancelled'))
) STRICT;
CREATE INDEX ix_activities_day ON activities (day);
CREATE INDEX ix_activities_location ON activities (location);

CREATE TABLE assessments (
    id TEXT NOT NULL,
    reference TEXT NOT NULL,
    title TEXT NOT NULL,
    day TEXT,
    outline TEXT NOT NULL,
    higher_risk TEXT NOT NULL,
    evacuation TEXT NOT NULL,
    signed_by TEXT,
    signed_at TEXT,
    note TEXT NOT NULL,
    CONSTRAINT pk_assessments PRIMARY KEY (id),
    CONSTRAINT uq_assessments_reference UNIQUE (reference),
    CONSTRAINT fk_assessments_day FOREIGN KEY(day) REFERENCES days (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_assessments_signed_by FOREIGN KEY(signed_by) REFERENCES people (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_assessments_reference_type CHECK ("reference" <> ''),
    CONSTRAINT ck_assessments_signed_at_type CHECK ("signed_at" LIKE '____-__-__T__:__:__%Z[%]')
) STRICT;
CREATE INDEX ix_assessments_day ON assessments (day);
CREATE INDEX ix_assessments_signed_by ON assessments (signed_by);

CREATE TABLE calls (
    id TEXT NOT NULL,
    day TEXT NOT NULL,
    person TEXT NOT NULL,
    call INTEGER,
    pickup INTEGER,
    pickup_place TEXT NOT NULL,
    vehicle TEXT,
    duty TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_calls PRIMARY KEY (id),
    CONSTRAINT uq_calls_day_person UNIQUE (day, person),
    CONSTRAINT fk_calls_day FOREIGN KEY(day) REFERENCES days (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_calls_person FOREIGN KEY(person) REFERENCES people (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_calls_vehicle FOREIGN KEY(vehicle) REFERENCES vehicles (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_calls_call_type CHECK ("call" BETWEEN 0 AND 1439),
    CONSTRAINT ck_calls_pickup_type CHECK ("pickup" BETWEEN 0 AND 1439)
) STRICT;
CREATE INDEX ix_calls_day ON calls (day);
CREATE INDEX ix_calls_person ON calls (person);
CREATE INDEX ix_calls_vehicle ON calls (vehicle);

CREATE TABLE cards (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    camera TEXT NOT NULL,
    day TEXT,
    note TEXT NOT NULL,
    CONSTRAINT pk_cards PRIMARY KEY (id),
    CONSTRAINT uq_cards_name UNIQUE (name),
    CONSTRAINT fk_cards_day FOREIGN KEY(day) REFERENCES days (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_cards_name_type CHECK ("name" <> '')
) STRICT;
CREATE INDEX ix_cards_day ON cards (day);

CREATE TABLE checkins (
    id TEXT NOT NULL,
    day TEXT NOT NULL,
    time INTEGER NOT NULL,
    method TEXT NOT NULL,
    who TEXT,
    state TEXT NOT NULL,
    title TEXT NOT NULL,
    note TEXT NOT NULL,
    CONSTRAINT pk_checkins PRIMARY KEY (id),
    CONSTRAINT fk_checkins_day FOREIGN KEY(day) REFERENCES days (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_checkins_who FOREIGN KEY(who) REFERENCES people (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_checkins_time_type CHECK ("time" BETWEEN 0 AND 1439),
    CONSTRAINT ck_checkins_state_type CHECK ("state" IN ('due', 'safe', 'missed'))
) STRICT;
CREATE INDEX ix_checkins_day ON checkins (day);
CREATE INDEX ix_checkins_who ON checkins (who);

CREATE TABLE overrides (
    id TEXT NOT NULL,
    day TEXT NOT NULL,
    rule TEXT NOT NULL,
    "by" TEXT NOT NULL,
    at TEXT NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT pk_overrides PRIMARY KEY (id),
    CONSTRAINT fk_overrides_day FOREIGN KEY(day) REFERENCES days (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_overrides_by FOREIGN KEY("by") REFERENCES people (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_overrides_rule_type CHECK ("rule" <> ''),
    CONSTRAINT ck_overrides_at_type CHECK ("at" LIKE '____-__-__T__:__:__%Z[%]'),
    CONSTRAINT ck_overrides_reason_type CHECK ("reason" <> '')
) STRICT;
CREATE INDEX ix_overrides_by ON overrides ("by");
CREATE INDEX ix_overrides_day ON overrides (day);

CREATE TABLE activities_kit (
    owner TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_activities_kit PRIMARY KEY (owner, value),
    CONSTRAINT fk_activities_kit_owner FOREIGN KEY(owner) REFERENCES activities (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_activities_kit_value FOREIGN KEY(value) REFERENCES kit (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_activities_kit_value ON activities_kit (value);

CREATE TABLE activities_parts (
    owner TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_activities_parts PRIMARY KEY (owner, value),
    CONSTRAINT fk_activities_parts_owner FOREIGN KEY(owner) REFERENCES activities (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_activities_parts_value FOREIGN KEY(value) REFERENCES parts (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_activities_parts_value ON activities_parts (value);

CREATE TABLE activities_people (
    owner TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_activities_people PRIMARY KEY (owner, value),
    CONSTRAINT fk_activities_people_owner FOREIGN KEY(owner) REFERENCES activities (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_activities_people_value FOREIGN KEY(value) REFERENCES people (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_activities_people_value ON activities_people (value);

CREATE TABLE activities_shots (
    owner TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_activities_shots PRIMARY KEY (owner, value),
    CONSTRAINT fk_activities_shots_owner FOREIGN KEY(owner) REFERENCES activities (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_activities_shots_value FOREIGN KEY(value) REFERENCES shots (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_activities_shots_value ON activities_shots (value);

CREATE TABLE activities_vehicles (
    owner TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_activities_vehicles PRIMARY KEY (owner, value),
    CONSTRAINT fk_activities_vehicles_owner FOREIGN KEY(owner) REFERENCES activities (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_activities_vehicles_value FOREIGN KEY(value) REFERENCES vehicles (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_activities_vehicles_value ON activities_vehicles (value);

CREATE TABLE clips (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    card TEXT,
    start_frames INTEGER,
    rate TEXT NOT NULL,
    "drop" INTEGER NOT NULL,
    frames INTEGER NOT NULL,
    day TEXT,
    location TEXT,
    note TEXT NOT NULL,
    CONSTRAINT pk_clips PRIMARY KEY (id),
    CONSTRAINT uq_clips_card_name UNIQUE (card, name),
    CONSTRAINT ck_clips_not_empty CHECK (frames > 0),
    CONSTRAINT fk_clips_card FOREIGN KEY(card) REFERENCES cards (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_clips_day FOREIGN KEY(day) REFERENCES days (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_clips_location FOREIGN KEY(location) REFERENCES locations (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_clips_name_type CHECK ("name" <> ''),
    CONSTRAINT ck_clips_start_frames_type CHECK ("start_frames" >= 0),
    CONSTRAINT ck_clips_drop_type CHECK ("drop" IN (0, 1)),
    CONSTRAINT ck_clips_frames_type CHECK ("frames" >= 0)
) STRICT;
CREATE INDEX ix_clips_card ON clips (card);
CREATE INDEX ix_clips_day ON clips (day);
CREATE INDEX ix_clips_location ON clips (location);

CREATE TABLE readings (
    id TEXT NOT NULL,
    assessment TEXT NOT NULL,
    person TEXT NOT NULL,
    at TEXT NOT NULL,
    CONSTRAINT pk_readings PRIMARY KEY (id),
    CONSTRAINT uq_readings_assessment_person UNIQUE (assessment, person),
    CONSTRAINT fk_readings_assessment FOREIGN KEY(assessment) REFERENCES assessments (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_readings_person FOREIGN KEY(person) REFERENCES people (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_readings_at_type CHECK ("at" LIKE '____-__-__T__:__:__%Z[%]')
) STRICT;
CREATE INDEX ix_readings_assessment ON readings (assessment);
CREATE INDEX ix_readings_person ON readings (person);

CREATE TABLE risks (
    id TEXT NOT NULL,
    assessment TEXT NOT NULL,
    hazard TEXT NOT NULL,
    who TEXT NOT NULL,
    likelihood INTEGER NOT NULL,
    severity INTEGER NOT NULL,
    mitigation TEXT NOT NULL,
    likelihood_after INTEGER,
    severity_after INTEGER,
    CONSTRAINT pk_risks PRIMARY KEY (id),
    CONSTRAINT ck_risks_likelihood_range CHECK (likelihood BETWEEN 1 AND 5),
    CONSTRAINT ck_risks_severity_range CHECK (severity BETWEEN 1 AND 5),
    CONSTRAINT ck_risks_likelihood_after_range CHECK (likelihood_after BETWEEN 1 AND 5),
    CONSTRAINT ck_risks_severity_after_range CHECK (severity_after BETWEEN 1 AND 5),
    CONSTRAINT fk_risks_assessment FOREIGN KEY(assessment) REFERENCES assessments (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_risks_hazard_type CHECK ("hazard" <> ''),
    CONSTRAINT ck_risks_likelihood_type CHECK ("likelihood" >= 0),
    CONSTRAINT ck_risks_severity_type CHECK ("severity" >= 0),
    CONSTRAINT ck_risks_likelihood_after_type CHECK ("likelihood_after" >= 0),
    CONSTRAINT ck_risks_severity_after_type CHECK ("severity_after" >= 0)
) STRICT;
CREATE INDEX ix_risks_assessment ON risks (assessment);

CREATE TABLE log (
    id TEXT NOT NULL,
    clip TEXT NOT NULL,
    in_frames INTEGER NOT NULL,
    out_frames INTEGER NOT NULL,
    type TEXT NOT NULL,
    description TEXT NOT NULL,
    rating INTEGER NOT NULL,
    shot TEXT,
    person TEXT,
    CONSTRAINT pk_log PRIMARY KEY (id),
    CONSTRAINT ck_log_frame_order CHECK (out_frames > in_frames),
    CONSTRAINT ck_log_rating_range CHECK (rating <= 5),
    CONSTRAINT fk_log_clip FOREIGN KEY(clip) REFERENCES clips (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_log_shot FOREIGN KEY(shot) REFERENCES shots (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT fk_log_person FOREIGN KEY(person) REFERENCES people (id)
        ON DELETE SET NULL DEFERRABLE INITIALLY IMMEDIATE,
    CONSTRAINT ck_log_in_frames_type CHECK ("in_frames" >= 0),
    CONSTRAINT ck_log_out_frames_type CHECK ("out_frames" >= 0),
    CONSTRAINT ck_log_type_type CHECK ("type" IN ('sync', 'gv', 'actuality', 'still')),
    CONSTRAINT ck_log_rating_type CHECK ("rating" >= 0)
) STRICT;
CREATE INDEX ix_log_clip ON log (clip);
CREATE INDEX ix_log_person ON log (person);
CREATE INDEX ix_log_shot ON log (shot);

CREATE TABLE log_keywords (
    owner TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_log_keywords PRIMARY KEY (owner, value),
    CONSTRAINT fk_log_keywords_owner FOREIGN KEY(owner) REFERENCES log (id)
        ON DELETE CASCADE DEFERRABLE INITIALLY IMMEDIATE
) WITHOUT ROWID, STRICT;
CREATE INDEX ix_log_keywords_value ON log_keywords (value);

-- The journal: who changed what, when. Its triggers follow from the tables.

CREATE TABLE context (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    txn TEXT,
    node TEXT NOT NULL
) STRICT;
CREATE TABLE txn (
    id TEXT NOT NULL PRIMARY KEY,
    hlc INTEGER NOT NULL UNIQUE,
    node TEXT NOT NULL,
    actor TEXT NOT NULL,
    at_utc TEXT NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL
        CHECK (kind IN ('create', 'do', 'undo', 'redo', 'merge', 'import', 'migrate')),
    undoes TEXT REFERENCES txn (id),
    after INTEGER NOT NULL
) STRICT;
CREATE TABLE chg (
    seq INTEGER PRIMARY KEY,
    txn TEXT NOT NULL,
    tbl TEXT NOT NULL,
    "row" TEXT NOT NULL,
    op TEXT NOT NULL,
    old TEXT,
    new TEXT
) STRICT;
CREATE INDEX ix_chg_row ON chg ("row");
CREATE TABLE rev (
    document TEXT NOT NULL,
    revision INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (document, revision)
) STRICT;

-- The search index.

CREATE TABLE search_entry (entry INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL
    UNIQUE) STRICT;
CREATE VIRTUAL TABLE search USING fts5(title, body, content='', contentless_delete=1,
    tokenize='unicode61 remove_diacritics 0', prefix='2 3');
