BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0005');
CREATE TABLE answer (
	sitting_id INTEGER NOT NULL, 
	question TEXT NOT NULL, 
	value INTEGER, 
	answered_at TEXT NOT NULL, seconds DOUBLE, place INTEGER DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_answer PRIMARY KEY (sitting_id, question), 
	CONSTRAINT fk_answer_sitting_id FOREIGN KEY(sitting_id) REFERENCES sitting (id) ON DELETE CASCADE, 
	CONSTRAINT ck_answer_five_points CHECK (value BETWEEN 1 AND 5)
);
INSERT INTO "answer" VALUES(1,'question-0',1,'2026-11-23T08:48:14.317192+00:00',NULL,1);
INSERT INTO "answer" VALUES(1,'question-1',2,'2026-11-23T08:48:14.317241+00:00',2.5,2);
INSERT INTO "answer" VALUES(1,'question-2',3,'2026-11-23T08:48:14.317272+00:00',NULL,3);
INSERT INTO "answer" VALUES(1,'question-3',4,'2026-11-23T08:48:14.317313+00:00',NULL,4);
INSERT INTO "answer" VALUES(1,'question-4',5,'2026-11-23T08:48:14.317355+00:00',NULL,5);
INSERT INTO "answer" VALUES(1,'question-5',1,'2026-11-23T08:48:14.317393+00:00',NULL,6);
INSERT INTO "answer" VALUES(1,'question-6',2,'2026-11-23T08:48:14.317423+00:00',NULL,7);
INSERT INTO "answer" VALUES(1,'question-7',3,'2026-11-23T08:48:14.317451+00:00',NULL,8);
INSERT INTO "answer" VALUES(1,'question-8',4,'2026-11-23T08:48:14.317476+00:00',NULL,9);
INSERT INTO "answer" VALUES(1,'question-9',5,'2026-11-23T08:48:14.317500+00:00',NULL,10);
INSERT INTO "answer" VALUES(1,'question-10',1,'2026-11-23T08:48:14.317523+00:00',NULL,11);
INSERT INTO "answer" VALUES(1,'question-11',2,'2026-11-23T08:48:14.317548+00:00',NULL,12);
INSERT INTO "answer" VALUES(1,'question-12',NULL,'2026-11-23T08:48:14.325761+00:00',NULL,13);
INSERT INTO "answer" VALUES(2,'question-0',5,'2026-11-23T08:48:14.335130+00:00',NULL,1);
INSERT INTO "answer" VALUES(2,'question-1',4,'2026-11-23T08:48:14.335166+00:00',NULL,2);
INSERT INTO "answer" VALUES(2,'question-2',3,'2026-11-23T08:48:14.335192+00:00',NULL,3);
INSERT INTO "answer" VALUES(2,'question-3',2,'2026-11-23T08:48:14.335217+00:00',NULL,4);
INSERT INTO "answer" VALUES(2,'question-4',1,'2026-11-23T08:48:14.335241+00:00',NULL,5);
INSERT INTO "answer" VALUES(2,'question-5',5,'2026-11-23T08:48:14.335265+00:00',NULL,6);
INSERT INTO "answer" VALUES(3,'question-0',1,'2026-11-23T08:48:14.432709+00:00',NULL,1);
INSERT INTO "answer" VALUES(3,'question-1',2,'2026-11-23T08:48:14.432709+00:00',NULL,2);
INSERT INTO "answer" VALUES(3,'question-2',3,'2026-11-23T08:48:14.432709+00:00',NULL,3);
INSERT INTO "answer" VALUES(3,'question-3',4,'2026-11-23T08:48:14.432709+00:00',NULL,4);
INSERT INTO "answer" VALUES(3,'question-4',5,'2026-11-23T08:48:14.432709+00:00',NULL,5);
INSERT INTO "answer" VALUES(3,'question-5',1,'2026-11-23T08:48:14.432709+00:00',NULL,6);
INSERT INTO "answer" VALUES(3,'question-6',2,'2026-11-23T08:48:14.432709+00:00',NULL,7);
INSERT INTO "answer" VALUES(3,'question-7',3,'2026-11-23T08:48:14.432709+00:00',NULL,8);
INSERT INTO "answer" VALUES(4,'question-0',2,'2026-11-23T08:48:14.875228+00:00',NULL,1);
INSERT INTO "answer" VALUES(4,'question-1',3,'2026-11-23T08:48:14.875228+00:00',NULL,2);
INSERT INTO "answer" VALUES(4,'question-2',4,'2026-11-23T08:48:14.875228+00:00',NULL,3);
INSERT INTO "answer" VALUES(4,'question-3',5,'2026-11-23T08:48:14.875228+00:00',NULL,4);
INSERT INTO "answer" VALUES(4,'question-4',1,'2026-11-23T08:48:14.875228+00:00',NULL,5);
INSERT INTO "answer" VALUES(4,'question-5',2,'2026-11-23T08:48:14.875228+00:00',NULL,6);
INSERT INTO "answer" VALUES(4,'question-6',3,'2026-11-23T08:48:14.875228+00:00',NULL,7);
INSERT INTO "answer" VALUES(4,'question-7',4,'2026-11-23T08:48:14.875228+00:00',NULL,8);
INSERT INTO "answer" VALUES(5,'question-0',3,'2026-11-23T08:48:14.930878+00:00',NULL,1);
INSERT INTO "answer" VALUES(5,'question-1',4,'2026-11-23T08:48:14.930878+00:00',NULL,2);
INSERT INTO "answer" VALUES(5,'question-2',5,'2026-11-23T08:48:14.930878+00:00',NULL,3);
INSERT INTO "answer" VALUES(5,'question-3',1,'2026-11-23T08:48:14.930878+00:00',NULL,4);
INSERT INTO "answer" VALUES(5,'question-4',2,'2026-11-23T08:48:14.930878+00:00',NULL,5);
INSERT INTO "answer" VALUES(5,'question-5',3,'2026-11-23T08:48:14.930878+00:00',NULL,6);
INSERT INTO "answer" VALUES(5,'question-6',4,'2026-11-23T08:48:14.930878+00:00',NULL,7);
INSERT INTO "answer" VALUES(5,'question-7',5,'2026-11-23T08:48:14.930878+00:00',NULL,8);
CREATE TABLE audit (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	at TEXT NOT NULL, 
	action TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	detail TEXT NOT NULL, 
	link TEXT NOT NULL
);
INSERT INTO "audit" VALUES(1,'2026-11-23T08:48:14.282170+00:00','open','','','324c1b1b1e12fd7868aff18b6362a45a625e4abfbc6cc79f6e7cd1b42fc5eb54');
INSERT INTO "audit" VALUES(2,'2026-11-23T08:48:14.289952+00:00','retention','','months=24','e7075ca57118b4b24da798cd5088af75a68c088d3d97a1f0403211cede68342f');
INSERT INTO "audit" VALUES(3,'2026-11-23T08:48:14.458635+00:00','consent','4b01454c0a6b4cb288a1034102969d2f','role=self','4fa530b305e2a1fdb61853eb82c3638ccd6fe51283322290366433f59a4d6d4d');
INSERT INTO "audit" VALUES(4,'2026-11-23T08:48:14.906778+00:00','consent','4d8b28f271104b768b497614a5b50360','role=self','89a6d2328511db9383c0b296cf6d90e2d4fced50fc851c18e6ce7faeddc6406d');
INSERT INTO "audit" VALUES(5,'2026-11-23T08:48:14.965677+00:00','consent','c3112314ef8047b1a5184543f0a236f6','role=self','91e9a5116f118ca2ebb4211c42a00d10f5b3744f8e5923413b4a810f36b1752f');
INSERT INTO "audit" VALUES(6,'2026-11-23T08:48:14.986141+00:00','correct','c3112314ef8047b1a5184543f0a236f6','field=name','52e152114b8e87b6da3b1d2d70085b1908f79cd252ef7ff304b5735a184fc417');
INSERT INTO "audit" VALUES(7,'2026-11-23T08:48:15.022148+00:00','withdraw','c3112314ef8047b1a5184543f0a236f6','','7d98dddee4795c20ef969c5f3d5e0995a539a9a378e89c8641b7ee67bf902163');
INSERT INTO "audit" VALUES(8,'2026-11-23T08:48:15.174542+00:00','erase','aa2f1d967f474ddd971278b0286deab9','rows=1','d9779ce6789f60b7a6d9241d3605517d18ccd95a6021abe0578d33d3296768f4');
CREATE TABLE colleague (
	login TEXT NOT NULL, 
	role TEXT NOT NULL, 
	CONSTRAINT pk_colleague PRIMARY KEY (login)
);
CREATE TABLE consent (
	id INTEGER NOT NULL, 
	learner_id INTEGER NOT NULL, 
	given_by TEXT NOT NULL, 
	role TEXT NOT NULL, 
	purpose TEXT NOT NULL, 
	text_version TEXT NOT NULL, 
	given_on DATE NOT NULL, 
	recorded_at TEXT NOT NULL, 
	withdrawn_on DATE, 
	CONSTRAINT pk_consent PRIMARY KEY (id), 
	CONSTRAINT fk_consent_learner_id FOREIGN KEY(learner_id) REFERENCES learner (id) ON DELETE CASCADE
);
INSERT INTO "consent" VALUES(1,2,'Łukasz Żółć','self','guidance','1','2026-10-01','2026-11-23T08:48:14.456442+00:00',NULL);
INSERT INTO "consent" VALUES(2,3,'李明','self','guidance','1','2026-10-01','2026-11-23T08:48:14.905735+00:00',NULL);
INSERT INTO "consent" VALUES(3,4,'Anna','self','guidance','1','2026-10-01','2026-11-23T08:48:14.964220+00:00','2026-11-03');
CREATE TABLE correction (
	id INTEGER NOT NULL, 
	learner_id INTEGER NOT NULL, 
	field TEXT NOT NULL, 
	"before" TEXT NOT NULL, 
	"after" TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	corrected_at TEXT NOT NULL, 
	CONSTRAINT pk_correction PRIMARY KEY (id), 
	CONSTRAINT fk_correction_learner_id FOREIGN KEY(learner_id) REFERENCES learner (id) ON DELETE CASCADE
);
INSERT INTO "correction" VALUES(1,4,'name','Anna','Ann','misspelt','2026-11-23T08:48:14.983016+00:00');
CREATE TABLE erasure (
	uid TEXT NOT NULL, 
	erased_at TEXT NOT NULL, 
	CONSTRAINT pk_erasure PRIMARY KEY (uid)
);
INSERT INTO "erasure" VALUES('aa2f1d967f474ddd971278b0286deab9','2026-11-23T08:48:15.156745+00:00');
CREATE TABLE goal (
	learner_id INTEGER NOT NULL, 
	track TEXT NOT NULL, 
	position TEXT NOT NULL, 
	start DATE NOT NULL, 
	hours_per_week INTEGER NOT NULL, 
	deadline DATE, choices TEXT, 
	CONSTRAINT pk_goal PRIMARY KEY (learner_id), 
	CONSTRAINT fk_goal_learner_id FOREIGN KEY(learner_id) REFERENCES learner (id) ON DELETE CASCADE
);
INSERT INTO "goal" VALUES(1,'track-1','specialist','2027-01-04',8,'2027-09-01',NULL);
CREATE TABLE "learner" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	version INTEGER NOT NULL, 
	is_me BOOLEAN NOT NULL, 
	name TEXT NOT NULL, 
	stage TEXT, 
	major TEXT, 
	hours_per_week INTEGER, 
	created_at TEXT NOT NULL, 
	changed_at TEXT NOT NULL, 
	form TEXT, 
	uid TEXT NOT NULL, 
	code TEXT NOT NULL, 
	sought TEXT NOT NULL, 
	talk TEXT, 
	CONSTRAINT uq_learner_uid UNIQUE (uid)
);
INSERT INTO "learner" VALUES(1,10,1,'王小明','bachelor','major-1',8,'2026-11-23T08:48:14.250556+00:00','2026-11-23T08:48:14.374646+00:00',NULL,'3fcc9305266141b2a6429f0da9134de9','','',NULL);
INSERT INTO "learner" VALUES(2,4,0,'Łukasz Żółć','bachelor',NULL,6,'2026-11-23T08:48:14.406350+00:00','2026-11-23T08:48:14.456040+00:00',NULL,'4b01454c0a6b4cb288a1034102969d2f','S00','łukasz żółć s00',NULL);
INSERT INTO "learner" VALUES(3,4,0,'李明','bachelor',NULL,7,'2026-11-23T08:48:14.854638+00:00','2026-11-23T08:48:14.905293+00:00',NULL,'4d8b28f271104b768b497614a5b50360','S01','li ming 李明 s01 liming lm',NULL);
INSERT INTO "learner" VALUES(4,7,0,'Ann','bachelor',NULL,8,'2026-11-23T08:48:14.920432+00:00','2026-11-23T08:48:15.042052+00:00',NULL,'c3112314ef8047b1a5184543f0a236f6','S02','ann s02','asked for one');
CREATE TABLE learner_group (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	uid TEXT NOT NULL, 
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	created_at TEXT NOT NULL, 
	CONSTRAINT uq_learner_group_uid UNIQUE (uid)
);
INSERT INTO "learner_group" VALUES(1,'c649b6cf9802495eac0401e065a3bc7d','运营 2027','class','2026-11-23T08:48:14.393345+00:00');
INSERT INTO "learner_group" VALUES(2,'670bac72e65e4f18b30234713ddfdb30','evening','cohort','2026-11-23T08:48:14.402260+00:00');
CREATE TABLE membership (
	learner_id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	CONSTRAINT pk_membership PRIMARY KEY (learner_id, group_id), 
	CONSTRAINT fk_membership_learner_id FOREIGN KEY(learner_id) REFERENCES learner (id) ON DELETE CASCADE, 
	CONSTRAINT fk_membership_group_id FOREIGN KEY(group_id) REFERENCES learner_group (id) ON DELETE CASCADE
);
INSERT INTO "membership" VALUES(2,1);
INSERT INTO "membership" VALUES(3,1);
INSERT INTO "membership" VALUES(4,1);
CREATE TABLE note (
	id INTEGER NOT NULL, 
	learner_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	text TEXT NOT NULL, 
	happened_on DATE NOT NULL, 
	written_at TEXT NOT NULL, 
	changed_at TEXT NOT NULL, 
	CONSTRAINT pk_note PRIMARY KEY (id), 
	CONSTRAINT fk_note_learner_id FOREIGN KEY(learner_id) REFERENCES learner (id) ON DELETE CASCADE
);
INSERT INTO "note" VALUES(1,2,'talk','talked with Łukasz Żółć','2026-11-02','2026-11-23T08:48:14.450333+00:00','2026-11-23T08:48:14.450333+00:00');
INSERT INTO "note" VALUES(2,3,'talk','talked with 李明','2026-11-02','2026-11-23T08:48:14.898764+00:00','2026-11-23T08:48:14.898764+00:00');
INSERT INTO "note" VALUES(3,4,'talk','talked with Anna','2026-11-02','2026-11-23T08:48:14.949244+00:00','2026-11-23T08:48:14.949244+00:00');
CREATE TABLE outcome (
	learner_id INTEGER NOT NULL, 
	of_version INTEGER NOT NULL, 
	pack_hash TEXT NOT NULL, 
	answered INTEGER NOT NULL, 
	asked INTEGER NOT NULL, 
	is_finished BOOLEAN NOT NULL, 
	verdict TEXT NOT NULL, 
	first_track TEXT, 
	tracks TEXT NOT NULL, 
	chance_first DOUBLE NOT NULL, 
	talk TEXT NOT NULL, 
	target TEXT, 
	gaps TEXT NOT NULL, 
	plan_done DOUBLE, 
	CONSTRAINT pk_outcome PRIMARY KEY (learner_id), 
	CONSTRAINT fk_outcome_learner_id FOREIGN KEY(learner_id) REFERENCES learner (id) ON DELETE CASCADE
);
INSERT INTO "outcome" VALUES(3,4,'abababababababababababababababababababababababababababababababab',8,8,1,'clear','track-1','["track-1"]',0.75,'[]',NULL,'{"skill-1": 2}',NULL);
CREATE TABLE printed (
	id INTEGER NOT NULL, 
	learner_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	language TEXT NOT NULL, 
	pack_hash TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	printed_at TEXT NOT NULL, 
	CONSTRAINT pk_printed PRIMARY KEY (id), 
	CONSTRAINT fk_printed_learner_id FOREIGN KEY(learner_id) REFERENCES learner (id) ON DELETE CASCADE
);
INSERT INTO "printed" VALUES(1,2,'report','zh','abababababababababababababababababababababababababababababababab','digest','2026-11-23T08:48:14.476362+00:00');
INSERT INTO "printed" VALUES(2,3,'report','zh','abababababababababababababababababababababababababababababababab','digest','2026-11-23T08:48:14.913768+00:00');
INSERT INTO "printed" VALUES(3,4,'report','zh','abababababababababababababababababababababababababababababababab','digest','2026-11-23T08:48:14.969327+00:00');
CREATE TABLE setting (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_setting PRIMARY KEY (name)
);
INSERT INTO "setting" VALUES('audit-head','8 d9779ce6789f60b7a6d9241d3605517d18ccd95a6021abe0578d33d3296768f4');
INSERT INTO "setting" VALUES('retention-months','24');
CREATE TABLE sitting (
	id INTEGER NOT NULL, 
	learner_id INTEGER NOT NULL, 
	pack_hash TEXT, 
	started_at TEXT NOT NULL, 
	finished_at TEXT, form TEXT, 
	CONSTRAINT pk_sitting PRIMARY KEY (id), 
	CONSTRAINT fk_sitting_learner_id FOREIGN KEY(learner_id) REFERENCES learner (id) ON DELETE CASCADE
);
INSERT INTO "sitting" VALUES(1,1,'abababababababababababababababababababababababababababababababab','2026-11-23T08:48:14.310828+00:00','2026-11-23T08:48:14.329861+00:00','adaptive');
INSERT INTO "sitting" VALUES(2,1,'cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd','2026-11-23T08:48:14.333120+00:00',NULL,NULL);
INSERT INTO "sitting" VALUES(3,2,'abababababababababababababababababababababababababababababababab','2026-11-23T08:48:14.432202+00:00',NULL,NULL);
INSERT INTO "sitting" VALUES(4,3,'abababababababababababababababababababababababababababababababab','2026-11-23T08:48:14.874753+00:00',NULL,NULL);
INSERT INTO "sitting" VALUES(5,4,'abababababababababababababababababababababababababababababababab','2026-11-23T08:48:14.930418+00:00',NULL,NULL);
CREATE TABLE skill_level (
	learner_id INTEGER NOT NULL, 
	skill TEXT NOT NULL, 
	level INTEGER NOT NULL, 
	rated_at TEXT NOT NULL, 
	CONSTRAINT pk_skill_level PRIMARY KEY (learner_id, skill), 
	CONSTRAINT fk_skill_level_learner_id FOREIGN KEY(learner_id) REFERENCES learner (id) ON DELETE CASCADE, 
	CONSTRAINT ck_skill_level_four_levels CHECK (level BETWEEN 0 AND 4)
);
INSERT INTO "skill_level" VALUES(2,'skill-1',0,'2026-11-23T08:48:14.436090+00:00');
INSERT INTO "skill_level" VALUES(3,'skill-1',1,'2026-11-23T08:48:14.889190+00:00');
INSERT INTO "skill_level" VALUES(4,'skill-1',2,'2026-11-23T08:48:14.938021+00:00');
CREATE TABLE spent (
	learner_id INTEGER NOT NULL, 
	monday DATE NOT NULL, 
	hours DOUBLE NOT NULL, 
	CONSTRAINT pk_spent PRIMARY KEY (learner_id, monday), 
	CONSTRAINT fk_spent_learner_id FOREIGN KEY(learner_id) REFERENCES learner (id) ON DELETE CASCADE
);
INSERT INTO "spent" VALUES(1,'2027-01-04',2.5);
CREATE TABLE tick (
	learner_id INTEGER NOT NULL, 
	module TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	part INTEGER NOT NULL, 
	ticked_at TEXT NOT NULL, 
	CONSTRAINT pk_tick PRIMARY KEY (learner_id, module, step, part), 
	CONSTRAINT fk_tick_learner_id FOREIGN KEY(learner_id) REFERENCES learner (id) ON DELETE CASCADE
);
INSERT INTO "tick" VALUES(1,'module-1',0,0,'2026-11-23T08:48:14.357176+00:00');
CREATE TABLE visit (
	id INTEGER NOT NULL, 
	learner_id INTEGER NOT NULL, 
	page TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	visited_at TEXT NOT NULL, 
	CONSTRAINT pk_visit PRIMARY KEY (id), 
	CONSTRAINT fk_visit_learner_id FOREIGN KEY(learner_id) REFERENCES learner (id) ON DELETE CASCADE
);
INSERT INTO "visit" VALUES(1,1,'plan','track-1','2026-11-23T08:48:14.387165+00:00');
CREATE INDEX ix_sitting_learner_id ON sitting (learner_id);
CREATE INDEX ix_visit_learner_id ON visit (learner_id);
CREATE INDEX ix_learner_sought ON learner (sought);
CREATE INDEX ix_membership_group_id ON membership (group_id);
CREATE INDEX ix_note_learner_id ON note (learner_id, happened_on);
CREATE INDEX ix_consent_learner_id ON consent (learner_id);
CREATE INDEX ix_printed_learner_id ON printed (learner_id);
CREATE INDEX ix_correction_learner_id ON correction (learner_id);
CREATE UNIQUE INDEX uq_sitting_open ON sitting (learner_id) WHERE finished_at IS NULL;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('learner',5);
INSERT INTO "sqlite_sequence" VALUES('audit',8);
INSERT INTO "sqlite_sequence" VALUES('learner_group',2);
COMMIT;
