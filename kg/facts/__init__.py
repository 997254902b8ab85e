"""The rules: what one article says, one room per family of facts."""
