-- breaking: no

-- Whoever holds a declaration's code shows it, types it, or has a card or a short-lived code made by it.
CREATE INDEX declaration_by_code ON health_declaration.declaration USING hash (code_digest);
