-- An agreement is kept as it was written: jsonb sorts the keys, and with them the answers to a question.
alter table protocol_version alter column document type json using document::json;
