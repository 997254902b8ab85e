"""What the clauses say of documents: who issued and signed them, and whether anybody did."""
