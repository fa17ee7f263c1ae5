-- Everything of a run as tables; every reference is a foreign key.

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
CREATE TABLE articles (
    article_id TEXT PRIMARY KEY,
    path TEXT NOT NULL,
    source TEXT,
    tier TEXT,
    url TEXT,
    title TEXT,
    authors TEXT NOT NULL,
    published TEXT,
    modified TEXT,
    date_basis TEXT NOT NULL,
    language TEXT,
    media_type TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    chars INTEGER NOT NULL,
    duplicate_of TEXT,
    version_of TEXT
);
CREATE TABLE deals (
    deal_id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    status TEXT NOT NULL,
    open_questions TEXT NOT NULL
);
CREATE TABLE deal_parties (
    deal_id TEXT NOT NULL REFERENCES deals (deal_id),
    party TEXT NOT NULL,
    PRIMARY KEY (deal_id, party)
);
CREATE TABLE deal_articles (
    deal_id TEXT NOT NULL REFERENCES deals (deal_id),
    article_id TEXT NOT NULL REFERENCES articles (article_id),
    PRIMARY KEY (deal_id, article_id)
);
CREATE TABLE claims (
    claim_id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES articles (article_id),
    deal_id TEXT REFERENCES deals (deal_id),
    frame_id TEXT NOT NULL,
    deal_kind TEXT NOT NULL,
    field TEXT NOT NULL,
    role TEXT NOT NULL,
    normal TEXT NOT NULL,
    words TEXT NOT NULL,
    value_kind TEXT NOT NULL,
    low REAL,
    high REAL,
    unit TEXT,
    assertion TEXT NOT NULL,
    quote TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    zone TEXT NOT NULL,
    rule TEXT NOT NULL,
    value TEXT NOT NULL
);
CREATE TABLE attributions (
    claim_id TEXT NOT NULL REFERENCES claims (claim_id),
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (claim_id, place)
);
CREATE TABLE facts (
    fact_id TEXT PRIMARY KEY,
    deal_id TEXT NOT NULL REFERENCES deals (deal_id),
    field TEXT NOT NULL,
    role TEXT NOT NULL,
    normal TEXT NOT NULL,
    words TEXT NOT NULL,
    value_kind TEXT NOT NULL,
    low REAL,
    high REAL,
    unit TEXT,
    verdict TEXT NOT NULL,
    confidence REAL NOT NULL,
    origins INTEGER NOT NULL,
    reason TEXT NOT NULL,
    value TEXT NOT NULL
);
CREATE TABLE fact_claims (
    fact_id TEXT NOT NULL REFERENCES facts (fact_id),
    claim_id TEXT NOT NULL REFERENCES claims (claim_id),
    stance TEXT NOT NULL,
    PRIMARY KEY (fact_id, claim_id, stance)
);
CREATE TABLE fact_articles (
    fact_id TEXT NOT NULL REFERENCES facts (fact_id),
    article_id TEXT NOT NULL REFERENCES articles (article_id),
    state TEXT NOT NULL,
    PRIMARY KEY (fact_id, article_id)
);
CREATE TABLE conflicts (
    conflict_id TEXT PRIMARY KEY,
    deal_id TEXT NOT NULL REFERENCES deals (deal_id),
    field TEXT NOT NULL,
    kind TEXT NOT NULL,
    type TEXT NOT NULL,
    severity TEXT NOT NULL,
    relation TEXT NOT NULL,
    explanation TEXT NOT NULL,
    suggested_check TEXT NOT NULL,
    resolved_to TEXT
);
CREATE TABLE conflict_sides (
    conflict_id TEXT NOT NULL REFERENCES conflicts (conflict_id),
    side INTEGER NOT NULL,
    normal TEXT NOT NULL,
    PRIMARY KEY (conflict_id, side)
);
CREATE TABLE conflict_claims (
    conflict_id TEXT NOT NULL,
    side INTEGER NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claims (claim_id),
    PRIMARY KEY (conflict_id, side, claim_id),
    FOREIGN KEY (conflict_id, side) REFERENCES conflict_sides (conflict_id, side)
);
CREATE TABLE mentions (
    mention_id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES articles (article_id),
    field TEXT NOT NULL,
    normal TEXT,
    quote TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    zone TEXT NOT NULL,
    why_not TEXT
);
CREATE TABLE links (
    "left" TEXT NOT NULL,
    "right" TEXT NOT NULL,
    decision TEXT NOT NULL,
    score REAL NOT NULL,
    reasons TEXT NOT NULL,
    PRIMARY KEY ("left", "right")
);

CREATE INDEX claims_by_deal ON claims (deal_id, field, role);
CREATE INDEX claims_by_article ON claims (article_id);
CREATE INDEX facts_by_deal ON facts (deal_id, field, role);
CREATE INDEX fact_claims_by_claim ON fact_claims (claim_id);
CREATE INDEX conflicts_by_deal ON conflicts (deal_id);
CREATE INDEX mentions_by_article ON mentions (article_id);

CREATE VIEW sheet AS
SELECT
    deals.title AS deal,
    facts.field,
    facts.role,
    facts.words AS value,
    facts.verdict,
    facts.origins,
    (
        SELECT COUNT(DISTINCT claims.article_id)
        FROM fact_claims JOIN claims USING (claim_id)
        WHERE fact_claims.fact_id = facts.fact_id
        AND fact_claims.stance IN ('supporting', 'dissenting', 'superseded')
    ) AS articles,
    facts.fact_id,
    facts.deal_id
FROM facts JOIN deals USING (deal_id);

CREATE VIEW who_says AS
SELECT
    deals.title AS deal,
    facts.field,
    facts.role,
    facts.words AS fact,
    fact_claims.stance,
    claims.words AS claim,
    claims.quote,
    COALESCE(articles.source, articles.path) AS source,
    articles.published,
    claims.claim_id,
    facts.fact_id
FROM fact_claims
JOIN facts USING (fact_id)
JOIN deals USING (deal_id)
JOIN claims USING (claim_id)
JOIN articles ON articles.article_id = claims.article_id;
